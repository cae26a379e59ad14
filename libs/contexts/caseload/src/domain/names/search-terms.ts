import { isForgotten, type TermsToIndex } from '@alongside/kernel';
import type { PersonalDetails, PersonName } from '../claimant/personal-details';
import { dialledNumberOf } from './dialled-number';
import { formsOf, isInitial, spellingsOf, wholePartsIn, wholePartsOf } from './name-parts';
import { skeletonsOf, type Skeletons } from './skeletons';

const shortestBeginning = 2;
const longestBeginning = 12;
const shortestSoundingBeginning = 3;
/** An entry of an index holds no more than some 600 numbers; a name of twelve words has some 150. */
const mostTerms = 400;

/** What a claimant is found by. None of it is kept: only digests of it are. */
export function searchTerms(details: PersonalDetails): TermsToIndex {
  const { name, contact, nationalInsuranceNumber, birthMonth } = details;
  if (isForgotten(name)) return {};
  const written = writtenName(name);
  const phone = contact === undefined || isForgotten(contact) ? null : dialledNumberOf(contact.phone ?? '');
  const isMonthKnown = birthMonth !== undefined && !isForgotten(birthMonth);
  return {
    parts: [...new Set(termsOfName(written))].slice(0, mostTerms),
    name: [wholeNameTerm(name)],
    likeness: isMonthKnown ? [`${soundOf(name)} ${birthMonth}`] : [],
    phone: phone === null ? [] : [phone],
    number:
      nationalInsuranceNumber === undefined || isForgotten(nationalInsuranceNumber) ? [] : [nationalInsuranceNumber],
  };
}

export function writtenName({ given, family }: PersonName): string {
  return `${given} ${family}`;
}

/** The parts of a name in one order, whatever stands first. */
export function wholeNameTerm(name: PersonName): string {
  return inOneOrder(wholePartsOf(name));
}

/** The terms of the names that may be meant by what is asked for. */
export function wholeNameTerms(asked: string): string[] {
  return [...new Set(wholePartsIn(asked).map(inOneOrder))];
}

/** For each part of what is asked for the terms of which a name must have any: it begins like that, or sounds like it. */
export function termsToFind(asked: string): string[][] {
  return spellingsOf(asked)
    .filter(({ heard: [part] }) => !isInitial(part!))
    .map(({ heard, paired }) => [...new Set([...heard.flatMap(termsLike), ...paired.map(beginsLike)])]);
}

function termsLike(part: string): string[] {
  const skeletons = skeletonsOf(part);
  const sounding = soundingBeginning(skeletons).map(beginsSounding);
  return [beginsLike(part), ...skeletons.whole.map(sounds), ...sounding];
}

function beginsLike(part: string): string {
  return begins(part.slice(0, longestBeginning));
}

/** What a name that goes on may begin with; none where it is so short that too many do. */
export function soundingBeginning({ begun }: Skeletons): string[] {
  return begun.filter((skeleton) => skeleton.length >= shortestSoundingBeginning);
}

function termsOfName(name: string): string[] {
  const { heard, paired } = formsOf(name);
  return [...heard.flatMap(termsOfForm), ...paired.map(beginsLike)];
}

function termsOfForm(form: string): string[] {
  const { whole, begun } = skeletonsOf(form);
  const beginnings = begun.flatMap((skeleton) => cut(skeleton, shortestSoundingBeginning, skeleton.length - 1));
  return [
    ...cut(form, Math.min(shortestBeginning, form.length), Math.min(longestBeginning, form.length)).map(begins),
    ...whole.map(sounds),
    ...beginnings.map(beginsSounding),
  ];
}

const begins = (text: string) => `begins ${text}`;
const sounds = (skeleton: string) => `sounds ${skeleton}`;
const beginsSounding = (skeleton: string) => `begins sounding ${skeleton}`;

/** A text cut after so many letters, so many more, and so on. */
function cut(text: string, shortest: number, longest: number): string[] {
  return Array.from({ length: Math.max(0, longest - shortest + 1) }, (_, more) => text.slice(0, shortest + more));
}

/** Of all parts in one order, each in its most common reading. */
export function soundOf(name: PersonName): string {
  return inOneOrder(wholePartsOf(name).map((part) => skeletonsOf(part).whole[0]!));
}

function inOneOrder(parts: readonly string[]): string {
  return [...parts].sort().join(' ');
}
