import type { Uuid } from '@alongside/kernel';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Something of the standard, with what stands beside its fields. */
export interface Published {
  readonly id: Uuid;
  readonly [field: string]: Json;
}

export interface PublishedOrganization extends Published {
  readonly name: string;
  readonly description: string;
}

/** A service of the standard, fully nested. */
export interface PublishedService extends Published {
  readonly name: string;
  readonly status: string;
  readonly organization: PublishedOrganization;
}

export interface PublishedTerm extends Published {
  readonly name: string;
  readonly description: string;
}

export type PublishedTaxonomy = PublishedTerm;
