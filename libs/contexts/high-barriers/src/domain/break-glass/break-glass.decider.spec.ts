import { deciderSpec } from '@alongside/testing';
import { breakGlassDecider, type BreakGlassCommand } from './break-glass.decider';
import {
  broken,
  brokenAt,
  caseId,
  claimantId,
  closed,
  duty,
  glassId,
  leader,
  office,
  owner,
  reviewed,
} from './told-glass.contract';

const glass = deciderSpec(breakGlassDecider);
const days = { today: '2026-03-20', occurredAt: '2026-03-20' };

const breakFor = (minutes: number): BreakGlassCommand => ({
  ...{ kind: 'break', glassId, caseId, claimantId, ownerId: owner, office, by: duty, minutes },
  ...{ reason: 'safety-of-claimant', words: 'Stands at the door', now: brokenAt, ...days },
});
const close = (now: string): BreakGlassCommand => ({ kind: 'close', by: duty, now, ...days });
const review = (by: string, verdict = 'justified'): BreakGlassCommand => ({
  ...{ kind: 'review', by, verdict, words: 'She had no bed for the night', now: '2026-03-20T09:00:00.000Z', ...days },
});

describe('a break-glass', () => {
  it('says why, tells whoever has the case in hand, and lasts three hours at most', () => {
    glass.given().when(breakFor(180)).then(broken());
    glass.given().when(breakFor(30)).then(broken('2026-03-20T02:30:00.000Z'));
    for (const minutes of [181, 0, Number.NaN])
      glass.given().when(breakFor(minutes)).thenRefuses('high-barriers/too-long');
    glass.given(broken()).when(breakFor(180)).thenNothing();
  });
  it('is closed early, and not once it is over', () => {
    glass.given(broken()).when(close('2026-03-20T03:00:00.000Z')).then(closed('2026-03-20T03:00:00.000Z'));
    glass.given(broken()).when(close('2026-03-20T05:00:00.000Z')).thenNothing();
    glass.given(broken(), closed('2026-03-20T03:00:00.000Z')).when(close('2026-03-20T04:00:00.000Z')).thenNothing();
  });
  it('is reviewed by somebody else, once', () => {
    glass.given(broken()).when(review(leader)).then(reviewed());
    glass.given(broken()).when(review(duty)).thenRefuses('high-barriers/second-person');
    glass.given(broken(), reviewed()).when(review(leader)).thenNothing();
    glass
      .given(broken(), reviewed())
      .when(review(leader, 'not-justified'))
      .thenRefuses('high-barriers/already-reviewed');
  });
  it('is there', () => {
    glass.given().when(review(leader)).thenRefuses('high-barriers/glass-not-found');
    glass.given().when(close(brokenAt)).thenRefuses('high-barriers/glass-not-found');
  });
});
