/** Below it, what a few said could be told from what is known of them. */
export const fewestAnswers = 5;

/** Why it is not told what was said in a quarter; `null` where it is. Until the quarter is over it could be told day by day whose is new. */
export function withheldFor(isOver: boolean, answers: number): string | null {
  if (!isOver) return 'quarter-not-over';
  return answers < fewestAnswers ? `fewer-than-${fewestAnswers}-answers` : null;
}
