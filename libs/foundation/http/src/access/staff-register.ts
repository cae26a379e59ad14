import type { Uuid } from '@alongside/kernel';
import type { Role } from './roles';

export interface Place {
  readonly kind: 'office' | 'desk' | 'organisation';
  readonly id: Uuid;
}

/** A role, and where it is held. */
export interface Grant {
  readonly role: Role;
  readonly place: Place | 'everywhere';
  /** By a system of a partner, not by somebody. */
  readonly bySystem?: true;
}

/** Says which roles a person holds where today. A token that names others names nothing. */
export interface StaffRegister {
  grantsOf(personId: Uuid): Promise<readonly Grant[]>;
}
