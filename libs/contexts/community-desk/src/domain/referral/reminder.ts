import { addDays, type LocalDate } from '@alongside/kernel';

/** How many days after the one for the answer whoever asked is reminded, and for answers due from when on. The last that holds counts. */
const afterDays: readonly { readonly from: LocalDate; readonly days: number }[] = [{ from: '2013-01-01', days: 1 }];

/** The day from which on a referral without an answer is something to do. */
export function remindedOn(answerBy: LocalDate, parameter = afterDays): LocalDate {
  const { days } = parameter.findLast(({ from }) => from <= answerBy) ?? parameter[0]!;
  return addDays(answerBy, days);
}
