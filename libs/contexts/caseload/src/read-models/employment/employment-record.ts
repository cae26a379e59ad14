import type { Uuid } from '@alongside/kernel';
import { type EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { EmploymentRecord, EmploymentStanding } from './employment.record';
import type { ContactClosed, EmploymentRow } from './employment.row';
import { issueRecords } from './issue-records';
import { sustainedRecords } from './sustained-records';

/** The job as it is shown; a link to a hidden claim is none. */
export async function employmentRecord(
  codec: EventCodec,
  row: EmploymentRow,
  hidden: ReadonlySet<Uuid>,
): Promise<EmploymentRecord> {
  const { employmentId, claimId, termsType, termsSealed, evidenced, checks: _, contactClosed, ...shown } = row;
  const terms = termsSealed === null ? {} : await codec.openSealed(termsType, { personal: termsSealed }, ['personal']);
  const ofClaim = { claimId: claimId !== null && hidden.has(claimId) ? null : claimId };
  return {
    ...{ id: employmentId, ...ofClaim, ...shown, state: stateOf(row) },
    employer: openedOrNull<string>(terms['employer']),
    evidence: [...new Set(evidenced.map(({ kind }) => kind))],
    evidenceGiven: evidenced,
    sustained: await sustainedRecords(codec, row),
    ...(await issueRecords(codec, row.issues)),
    lossContactClosed: contactClosed && (await contactRecord(codec, contactClosed)),
  };
}

function stateOf({ endedOn, enteredInErrorOn }: EmploymentRow): EmploymentStanding {
  if (enteredInErrorOn !== null) return 'entered-in-error';
  return endedOn === null ? 'open' : 'ended';
}

async function contactRecord(codec: EventCodec, { on, reason, words }: ContactClosed) {
  return { on, reason, note: openedOrNull<string>((await openWords(codec, words))['note']) };
}
