import type { SessionContent } from '../domain/desk-session/desk-session.events';
import { optional } from '@alongside/kernel';
import type { SessionContentBody } from './desk-session.dto';

/** What a session was, as a body tells it. */
export function contentOf({
  kind,
  attendance,
  services = [],
  needs = [],
  nextStep,
  ...rest
}: SessionContentBody): SessionContent {
  const { missedReason, minutesLate, startedAt, minutes, language, interpreterUsed, outcome, summary } = rest;
  return {
    kind,
    attendance,
    services: services.map((one) => plain(one)),
    needs: needs.map((one) => plain(one)),
    ...optional({ missedReason, minutesLate, startedAt, minutes, language, interpreterUsed, outcome, summary }),
    ...(nextStep && { nextStep: plain(nextStep) }),
  };
}

/** As plain data with the fields that were given. */
function plain<Body extends object>(body: Body): Body {
  return optional({ ...body }) as Body;
}
