import { deciderSpec } from '@alongside/testing';
import { deskVisitorDecider, type DeskVisitorCommand } from './desk-visitor.decider';
import type { DeskVisitorEvent } from './desk-visitor.events';

const visitor = deciderSpec(deskVisitorDecider);

const data = {
  claimantId: '0192dddd-0000-7000-8000-000000000001',
  sessionId: '0192dddd-0000-7000-8000-000000000002',
  occurredAt: '2026-03-09',
};
const tie: DeskVisitorCommand = { kind: 'tie', ...data };
const untie: DeskVisitorCommand = { kind: 'untie', ...data };
const tied: DeskVisitorEvent = { type: 'DeskSessionTied', data };
const untied: DeskVisitorEvent = { type: 'DeskSessionUntied', data };

it('an anonymous session is tied to whoever turned out to have come', () => visitor.given().when(tie).then(tied));

it('a session is tied once', () => visitor.given(tied).when(tie).then());

it('it is tied no longer to whoever it was not', () => visitor.given(tied).when(untie).then(untied));

it('what is not tied cannot be untied', () => visitor.given().when(untie).then());

it('it may be tied again', () => visitor.given(tied, untied).when(tie).then(tied));
