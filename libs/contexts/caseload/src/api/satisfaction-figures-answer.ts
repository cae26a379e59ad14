import { questions } from '../domain/satisfaction/satisfaction.events';
import type { SatisfactionAsked, SatisfactionCounts } from '../read-models/satisfaction/satisfaction-figures.query';
import { withheldFor } from '../read-models/satisfaction/withheld';
import type { QuestionAnswer, QuestionsAnswer, SatisfactionFiguresAnswer } from './satisfaction-figures.dto';

export function satisfactionFiguresAnswer(
  { scores, ...counts }: SatisfactionCounts,
  { quarter, today }: SatisfactionAsked,
): SatisfactionFiguresAnswer {
  const isOver = quarter.to < today && counts.open === 0;
  const answers = questions.map((question) => [question, questionAnswer(scores[question], isOver)]);
  return { asAt: today, ...counts, questions: Object.fromEntries(answers) as QuestionsAnswer };
}

function questionAnswer(distribution: readonly number[], isOver: boolean): QuestionAnswer {
  const n = distribution.reduce((sum, count) => sum + count, 0);
  const reason = withheldFor(isOver, n);
  if (reason !== null) return { n, mean: null, distribution: null, reason };
  const total = distribution.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { n, mean: total / n, distribution: [...distribution], reason };
}
