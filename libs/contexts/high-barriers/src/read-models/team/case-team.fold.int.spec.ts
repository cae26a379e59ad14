import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { supportCaseDecider } from '../../domain/support-case/support-case.decider';
import type { SupportCaseEvent } from '../../domain/support-case/support-case.events';
import {
  agreed,
  agreement,
  caseId,
  claimantId,
  closed,
  colleagueJoined,
  ifrah,
  joined,
  left,
  marta,
  office,
  opened,
  ruth,
  told,
} from '../../domain/support-case/told-case.contract';
import { caseTeamFold } from './case-team.fold';

describe('who may know of which case', () => {
  const cases = projectionSpec({ fold: caseTeamFold, deciders: [supportCaseDecider], database: useTestDatabase() });
  const project = async (...events: readonly SupportCaseEvent[]) => {
    const { team, access } = await cases.project(events.map((event) => ({ stream: `supportCase-${caseId}`, event })));
    const spans = access as unknown as { memberId: string; role: string; validFrom: string; validTo: string | null }[];
    return { team, spans: spans.map((one) => [one.memberId, one.role, one.validFrom, one.validTo]) };
  };
  const owner = [ifrah, 'owner', '2026-01-12', null];

  it('is the owner from the opening on, and who joins while it holds', async () => {
    const { team, spans } = await project(opened(), agreed(), joined(), colleagueJoined());
    expect(team).toEqual([
      expect.objectContaining({
        caseId,
        claimantId,
        office,
        openedOn: '2026-01-12',
        closedOn: null,
        enteredInError: false,
      }),
    ]);
    expect(spans).toEqual([
      owner,
      [ruth, 'probation-officer', '2026-02-02', '2026-07-01'],
      [marta, 'advisor', '2026-02-02', null],
    ]);
  });

  it('covers offences of the office’s own staff, and of others under an agreement that covers them', async () => {
    const of = async (...events: readonly SupportCaseEvent[]) => {
      const { offences } = await cases.project(events.map((event) => ({ stream: `supportCase-${caseId}`, event })));
      return (offences as unknown as { memberId: string; validTo: string | null }[]).map((one) => [
        one.memberId,
        one.validTo,
      ]);
    };
    expect(await of(opened(), agreed(), joined(), colleagueJoined())).toEqual([
      [ifrah, null],
      [marta, null],
    ]);
    expect(await of(opened(), agreed(), joined('2026-02-02', { ...agreement, offences: true }))).toEqual([
      [ifrah, null],
      [ruth, '2026-07-01'],
    ]);
  });

  it('is for other organisations cut by leaving, withdrawal and closing, and where it was an error only says who had it in hand', async () => {
    const begun = [opened(), agreed(), joined()] as const;
    expect((await project(...begun, left('2026-03-02'))).spans.slice(1)).toEqual([
      [ruth, 'probation-officer', '2026-02-02', '2026-03-02'],
    ]);
    const withdrawn = told('2026-02-16', 'CaseSharingWithdrawn', { means: 'phone' });
    const { team, spans } = await project(...begun, withdrawn, closed('2026-03-02'));
    expect(spans.slice(1)).toEqual([[ruth, 'probation-officer', '2026-02-02', '2026-02-16']]);
    expect(team).toEqual([expect.objectContaining({ closedOn: '2026-03-02' })]);
    const error = told('2026-03-02', 'SupportCaseEnteredInError', { reason: 'Of another person' });
    expect((await project(...begun, colleagueJoined(), error)).spans).toEqual([owner]);
  });
});
