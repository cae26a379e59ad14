import type { LocalDate } from '@alongside/kernel';
import { questions } from '../domain/satisfaction/satisfaction.events';
import type { SatisfactionCounts } from '../read-models/satisfaction/satisfaction-figures.query';
import type { QuestionAnswer, QuestionsAnswer, SatisfactionFiguresAnswer } from './satisfaction-figures.dto';

/** Below it, what a few said could be told from what is known of them. */
export const fewestAnswers = 5;

export function satisfactionFiguresAnswer(
  { scores, ...counts }: SatisfactionCounts,
  asAt: LocalDate,
): SatisfactionFiguresAnswer {
  const answers = questions.map((question) => [question, questionAnswer(scores[question])]);
  return { asAt, ...counts, questions: Object.fromEntries(answers) as QuestionsAnswer };
}

function questionAnswer(distribution: readonly number[]): QuestionAnswer {
  const n = distribution.reduce((sum, count) => sum + count, 0);
  if (n < fewestAnswers) return { n, mean: null, distribution: null, reason: `fewer-than-${fewestAnswers}-answers` };
  const total = distribution.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { n, mean: total / n, distribution: [...distribution], reason: null };
}
