import type { WorkPlace } from '../../domain/vacancy/vacancy-terms';
import { isNode, listed, textOf, typesOf } from './posting-values';

const most = 50;

/** Where the work is: one or many, of places, addresses or texts. */
export function placesOf(jobLocation: unknown): readonly WorkPlace[] {
  const places = listed(jobLocation).filter((one) => !isVirtual(one));
  return places
    .map(placeOf)
    .filter((place) => Object.keys(place).length > 0)
    .slice(0, most);
}

export function isVirtual(place: unknown): boolean {
  return isNode(place) && typesOf(place).includes('VirtualLocation');
}

function placeOf(place: unknown): WorkPlace {
  if (!isNode(place)) return told({ name: textOf(place) });
  const name = textOf(place['name']);
  const [address] = listed(place['address'] ?? (typesOf(place).includes('PostalAddress') ? place : undefined));
  if (!isNode(address)) return told({ name, street: textOf(address) });
  return told({
    name: place === address ? undefined : name,
    street: textOf(address['streetAddress']),
    locality: textOf(address['addressLocality']),
    region: textOf(address['addressRegion']),
    postcode: textOf(address['postalCode']),
    country: textOf(address['addressCountry']),
  });
}

function told(fields: { readonly [Field in keyof WorkPlace]: string | undefined }): WorkPlace {
  const texts = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return Object.fromEntries(texts.map(([name, text]) => [name, text.slice(0, 300)]));
}
