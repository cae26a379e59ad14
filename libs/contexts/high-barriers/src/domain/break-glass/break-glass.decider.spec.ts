import { deciderSpec } from '@alongside/testing';
import { breakGlassDecider, type BreakGlassCommand } from './break-glass.decider';
import {
  broken,
  brokenAgain,
  brokenAt,
  caseId,
  claimantId,
  closed,
  duty,
  glassId,
  leader,
  nextId,
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
const again = (now = '2026-03-20T06:00:00.000Z', day = now.slice(0, 10)): BreakGlassCommand => ({
  ...{ ...breakFor(180), kind: 'break', glassId: nextId, reason: 'other', words: 'Stands there again', minutes: 180 },
  ...{ caseId, claimantId, ownerId: owner, office, now, today: day, occurredAt: day },
});
const close = (now: string): BreakGlassCommand => ({ kind: 'close', glassId, by: duty, now, ...days });
const review = (by: string, verdict = 'justified'): BreakGlassCommand => ({
  ...{
    kind: 'review',
    glassId,
    by,
    verdict,
    words: 'She had no bed for the night',
    now: '2026-03-20T09:00:00.000Z',
    ...days,
  },
});

describe('a break-glass', () => {
  it('says why, tells whoever has the case in hand, and lasts three hours at most', () => {
    glass.given().when(breakFor(180)).then(broken());
    glass.given().when(breakFor(30)).then(broken('2026-03-20T02:30:00.000Z'));
    for (const minutes of [181, 0, Number.NaN])
      glass.given().when(breakFor(minutes)).thenRefuses('high-barriers/too-long');
    glass.given(broken()).when(breakFor(180)).thenNothing();
  });
  it('says why by a code of the list', () => {
    for (const reason of ['boredom', ''])
      glass
        .given()
        .when({ ...again(), reason } as BreakGlassCommand)
        .thenRefuses('high-barriers/unknown-code');
    glass.given(broken()).when(review(leader, 'maybe')).thenRefuses('high-barriers/unknown-code');
  });
  it('is broken again by the same person on the same case only once the last one is over and reviewed', () => {
    glass.given(broken()).when(again('2026-03-20T04:59:00.000Z')).thenRefuses('high-barriers/glass-open');
    glass.given(broken(), reviewed()).when(again('2026-03-20T04:59:00.000Z')).thenRefuses('high-barriers/glass-open');
    glass.given(broken()).when(again()).thenRefuses('high-barriers/glass-not-reviewed');
    glass
      .given(broken(), closed('2026-03-20T03:00:00.000Z'))
      .when(again())
      .thenRefuses('high-barriers/glass-not-reviewed');
    glass.given(broken(), reviewed()).when(again()).then(brokenAgain());
    glass.given(broken(), reviewed(), brokenAgain()).when(breakFor(180)).thenNothing();
  });
  it('is not broken again for a week after it was found not to be justified', () => {
    const found = [broken(), reviewed('not-justified')] as const;
    glass
      .given(...found)
      .when(again('2026-03-26T06:00:00.000Z'))
      .thenRefuses('high-barriers/glass-not-justified');
    glass
      .given(...found)
      .when(again('2026-03-27T06:00:00.000Z'))
      .then(brokenAgain('2026-03-27'));
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
  it('ends where it is found not to be justified while it lasts', () => {
    const now = '2026-03-20T03:00:00.000Z';
    const found = { ...review(leader, 'not-justified'), now } as BreakGlassCommand;
    glass.given(broken()).when(found).then(reviewed('not-justified'), closed(now, leader));
    glass.given(broken(), closed(now)).when(review(leader, 'not-justified')).then(reviewed('not-justified'));
  });
  it('is there', () => {
    glass.given().when(review(leader)).thenRefuses('high-barriers/glass-not-found');
    glass.given().when(close(brokenAt)).thenRefuses('high-barriers/glass-not-found');
  });
});
