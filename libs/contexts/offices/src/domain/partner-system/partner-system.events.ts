import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';
import { staffRoles, type PlaceKind, type StaffRole } from '../staff-member/staff-member.events';

/** The roles that a system of an organisation may be given: those that are held at organisations. */
export const systemRoles = (Object.keys(staffRoles) as StaffRole[]).filter((role) =>
  (staffRoles[role] as readonly PlaceKind[]).includes('organisation'),
);

interface OfPartnerSystem {
  readonly systemId: Uuid;
  readonly organisationId: Uuid;
}

export type PartnerSystemEvent =
  /** The id is the subject of the tokens that the issuer gives the system. */
  | EventOf<
      'PartnerSystemAdmitted',
      OfPartnerSystem & {
        /** What the system is called; nobody's name. */
        readonly name: string;
        readonly roles: readonly StaffRole[];
      }
    >
  /** Its day is the first on which the system is let in no more. */
  | EventOf<
      'PartnerSystemDismissed',
      OfPartnerSystem & {
        /** A code, never words. */
        readonly reason: string;
      }
    >;

export const partnerSystemEvents = {
  PartnerSystemAdmitted: { subject: null, protect: {} },
  PartnerSystemDismissed: { subject: null, protect: {} },
} as const satisfies EventDefinitions<PartnerSystemEvent>;
