import { deciderSpec } from '@alongside/testing';
import { offenceAccessDecider, type OffenceAccessCommand } from './offence-access.decider';
import {
  accessId,
  approved,
  asked,
  asker,
  caseId,
  claimantId,
  ended,
  glass,
  office,
  refused,
  second,
} from './told-access.contract';

const access = deciderSpec(offenceAccessDecider);
const days = { today: '2026-03-20', occurredAt: '2026-03-20', now: '2026-03-20T02:10:00.000Z' };

const ask = (more: object = {}): OffenceAccessCommand => ({
  ...{ kind: 'ask', accessId, caseId, claimantId, office, by: asker, purpose: 'risk', reason: 'A made-up threat' },
  ...days,
  ...more,
});
const by = (kind: 'approve' | 'refuse' | 'end', who = second, more: object = {}): OffenceAccessCommand =>
  ({
    kind,
    caseId,
    by: who,
    ...(kind === 'refuse' && { reason: 'Not needed' }),
    ...days,
    ...more,
  }) as OffenceAccessCommand;

describe('reading offences', () => {
  it('is asked for, with what for, once', () => {
    access.given().when(ask()).then(asked());
    access.given(asked()).when(ask()).thenNothing();
    access
      .given()
      .when(ask({ purpose: 'boredom' }))
      .thenRefuses('high-barriers/unknown-code');
  });
  it('is approved by a second person for a day', () =>
    access.given(asked()).when(by('approve')).then(approved('2026-03-21T02:10:00.000Z')));
  it('is approved once', () => access.given(asked(), approved()).when(by('approve')).thenNothing());
  it('is approved by nobody who asked', () => {
    access.given(asked()).when(by('approve', asker)).thenRefuses('high-barriers/second-person');
    access.given(asked()).when(by('refuse', asker)).thenRefuses('high-barriers/second-person');
  });
  it('was asked for, in that case', () => {
    access.given().when(by('approve')).thenRefuses('high-barriers/access-not-found');
    access
      .given(asked())
      .when(by('approve', second, { caseId: office }))
      .thenRefuses('high-barriers/access-not-found');
  });
  it('is refused, with the reason, once, and not after a yes', () => {
    access.given(asked()).when(by('refuse')).then(refused());
    access.given(asked(), refused()).when(by('refuse')).thenNothing();
    access.given(asked(), refused()).when(by('approve')).thenRefuses('high-barriers/already-answered');
    access.given(asked(), approved()).when(by('refuse')).thenRefuses('high-barriers/already-answered');
  });
  it('is ended by anybody who may, once, and not where there was none', () => {
    access.given(asked(), approved()).when(by('end', asker)).then(ended(asker));
    access.given(asked(), approved(), ended()).when(by('end')).thenNothing();
    access.given(asked(), approved('2026-03-20T02:10:00.000Z')).when(by('end')).thenNothing();
    access.given(asked(), refused()).when(by('end')).thenRefuses('high-barriers/already-answered');
    access.given(asked(), approved(), ended()).when(by('approve')).thenRefuses('high-barriers/already-answered');
  });
});

describe('under a break-glass', () => {
  it('is asked for with it', () => access.given().when(ask({ glass })).then(asked(glass)));
  it('ends with it', () => access.given(asked(glass)).when(by('approve')).then(approved(glass.until)));
  it('is not approved once it is over', () => {
    const over = { glassId: glass.glassId, until: days.now };
    access.given(asked(over)).when(by('approve')).thenRefuses('high-barriers/glass-over');
  });
});
