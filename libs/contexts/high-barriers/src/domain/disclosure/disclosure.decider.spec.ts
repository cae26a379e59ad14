import { deciderSpec } from '@alongside/testing';
import { disclosureDecider, type DisclosureCommand } from './disclosure.decider';
import {
  act,
  agreed,
  caseId,
  claimantId,
  disclosureId,
  employerId,
  inError,
  said,
  sayerId,
  sentence,
  withdrawn,
} from './told-disclosure.contract';

const disclosure = deciderSpec(disclosureDecider);
const today = '2026-03-20';
const agree = (occurredAt = '2026-03-03'): DisclosureCommand => ({
  ...{ kind: 'agree', disclosureId, caseId, claimantId, employerId, sayerId, sentence, act },
  ...{ today, occurredAt },
});
const withdraw = (occurredAt = '2026-03-10'): DisclosureCommand => ({
  ...{ kind: 'withdraw', act: { means: 'phone' } },
  ...{ today, occurredAt },
});
const say = (occurredAt = '2026-03-09'): DisclosureCommand => ({
  ...{ kind: 'say', answer: 'Thanked her' },
  ...{ today, occurredAt },
});
const error = (): DisclosureCommand => ({
  ...{ kind: 'enter-in-error', reason: 'Another employer' },
  ...{ today, occurredAt: '2026-03-10' },
});

describe('a disclosure', () => {
  it('is agreed to by the claimant, in these words, for that employer, said by that person', () =>
    disclosure.given().when(agree()).then(agreed()));
  it('is agreed to once, on a day that has come', () => {
    disclosure.given(agreed()).when(agree()).thenNothing();
    disclosure.given().when(agree('2026-03-21')).thenRefuses('high-barriers/in-the-future');
  });
  it('is said, on any day once, and perhaps again', () => {
    disclosure.given(agreed()).when(say()).then(said());
    disclosure.given(agreed(), said()).when(say()).thenNothing();
    disclosure.given(agreed(), said()).when(say('2026-03-12')).then(said('2026-03-12'));
  });
  it('is not said before it was agreed, nor once it is withdrawn', () => {
    disclosure.given(agreed()).when(say('2026-03-02')).thenRefuses('high-barriers/out-of-order');
    disclosure.given(agreed(), withdrawn()).when(say('2026-03-12')).thenRefuses('high-barriers/disclosure-withdrawn');
  });
  it('is withdrawn by the claimant, once', () => {
    disclosure.given(agreed()).when(withdraw()).then(withdrawn());
    disclosure.given(agreed(), withdrawn()).when(withdraw()).thenNothing();
  });
  it('may have been entered in error: then nothing more becomes of it', () => {
    disclosure.given(agreed()).when(error()).then(inError());
    for (const command of [error(), say('2026-03-12'), withdraw()])
      disclosure.given(agreed(), inError()).when(command).thenRefuses('high-barriers/entered-in-error');
  });
  it('is there', () => disclosure.given().when(say()).thenRefuses('high-barriers/disclosure-not-found'));
});
