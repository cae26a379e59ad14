import type { Actor, Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';

const roles: readonly Role[] = ['analyst', 'evaluator'];

/** The offices that figures for this asker are limited to; none where the role is held everywhere. */
export function officesOf({ grants }: Actor): { readonly offices?: readonly Uuid[] } {
  const places = grants.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  if (places.includes('everywhere')) return {};
  return { offices: [...new Set(places.flatMap((place) => (place === 'everywhere' ? [] : [place.id])))].sort() };
}
