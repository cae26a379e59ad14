import type { AnyDecider, EventDefinition } from '@alongside/kernel';
import { subjectAccessPage, type HeldAboutPerson, type SubjectAccess } from '@alongside/privacy';
import fc from 'fast-check';
import { deciders, heldAboutPersons } from '../../apps/composition/src';
import { rightsRequestEvents } from '../../libs/contexts/privacy/src/domain/rights-request/rights-request.events';
import { catalogue } from '../golden/catalogue';
import { recordKeeper } from './recorded';

const amina = '0192aaaa-0000-7000-8000-0000000000a1';
const bashir = '0192aaaa-0000-7000-8000-0000000000b2';
const occurredAt = '2026-01-05';

type Fields = Record<string, unknown>;
type Definition = EventDefinition<Fields>;

const definitions = Object.fromEntries(
  deciders.flatMap(({ events }) => Object.entries(events as unknown as Record<string, Definition>)),
);

/** Of a reassignment whom it is about is no subject: it is recorded also of those who were forgotten. */
const inReassignments: Readonly<Record<string, string>> = {
  ReassignmentOrdered: 'fromAdvisorId',
  ClaimantNotReassigned: 'claimantId',
};

/** The field that names whom an event is about; of a request it is no subject, so that it can be ended after a forgetting. */
function personIn(type: string): string | null {
  return type in rightsRequestEvents ? 'personId' : (inReassignments[type] ?? definitions[type]!.subject);
}

const typesAboutPersons = Object.keys(definitions)
  .filter((type) => personIn(type) !== null && !definitions[type]!.forgets)
  .sort();

/** The events about persons that no context says how to tell. */
function untold(held: readonly HeldAboutPerson[]): string[] {
  const told = new Set(held.flatMap(({ sections }) => sections).flatMap(({ events }) => Object.keys(events)));
  return typesAboutPersons.filter((type) => !told.has(type));
}

let examples: Readonly<Record<string, object>>;
beforeAll(async () => {
  const found = await catalogue();
  expect(new Set<AnyDecider>(found.deciders)).toEqual(new Set<AnyDecider>(deciders));
  examples = found.examples;
});

function exampleOf(type: string, person: string): Fields {
  return { ...(examples[type] as Fields), [personIn(type)!]: person };
}

function told({ sections }: SubjectAccess) {
  return sections.flatMap(({ entries }) => entries);
}

const pageOf = (access: SubjectAccess) => [...subjectAccessPage(access)].join('');

describe('what is held about a person', () => {
  it('is told of every event there is, each in one section', () => {
    expect(untold(heldAboutPersons)).toEqual([]);
    const types = heldAboutPersons.flatMap(({ sections }) => sections.flatMap(({ events }) => Object.keys(events)));
    expect([...types].sort()).toEqual(typesAboutPersons);
  });

  it('misses what a context does not tell: a seeded defect', () => {
    const [caseload, ...others] = heldAboutPersons;
    const withoutJobs = { ...caseload!, sections: caseload!.sections.filter(({ heading }) => heading !== 'Your jobs') };
    expect(untold([withoutJobs, ...others])).toContain('EmploymentEnded');
  });

  it('has every event and every field of it, told or masked, over claims that are closed', async () => {
    const { record, tell } = recordKeeper();
    for (const type of typesAboutPersons) await record(type, exampleOf(type, amina));
    const entries = told(await tell(amina));
    expect(entries.map(({ type }) => type).sort()).toEqual(typesAboutPersons);
    for (const { type, fields } of entries) {
      const { occurredAt: _day, ...rest } = exampleOf(type, amina);
      const named = Object.keys(rest).filter((name) => name !== personIn(type));
      expect([type, ...fields.map(({ name }) => name).sort()]).toEqual([type, ...named.sort()]);
    }
  });

  it('names offices as they were called then, and codes by their labels', async () => {
    const { record, tell } = recordKeeper();
    const { office } = examples['ClaimOpened'] as { office: string };
    await record('OfficeOpened', { officeId: office, name: 'Invented Street', area: 'x', occurredAt });
    await record('ClaimOpened', exampleOf('ClaimOpened', amina));
    const [entry] = told(await tell(amina));
    expect(entry!.fields.find(({ name }) => name === 'office')).toMatchObject({ value: { name: 'Invented Street' } });
    expect(pageOf(await tell(amina))).toContain('Jobseeker’s Allowance');
  });

  it('leaves out the names and ids of supporters, staff and who is excluded, and words about them', async () => {
    const { record, tell } = recordKeeper();
    for (const type of ['SupporterNamed', 'AssignmentAccepted', 'ExclusionSet'])
      await record(type, exampleOf(type, amina));
    const access = await tell(amina);
    for (const text of [JSON.stringify(access), pageOf(access)]) {
      for (const secret of ['Elmi', '7946', 'cousin', '0192aaaa-0000-7000-8000-000000000007'])
        expect(text).not.toContain(secret);
    }
    expect(pageOf(access)).toContain('a member of staff');
  });

  it('tells whom others name that they do, but nobody that somebody excluded them', async () => {
    const { record, tell } = recordKeeper();
    await record('SupporterNamed', { ...exampleOf('SupporterNamed', bashir), personId: amina });
    await record('ExclusionSet', { ...exampleOf('ExclusionSet', bashir), excluded: { kind: 'person', id: amina } });
    const { named } = await tell(amina);
    expect(named.map(({ type, fields }) => [type, fields])).toEqual([
      ['SupporterNamed', [{ name: 'personId', label: 'Supporter', value: 'you' }]],
    ]);
  });

  it('is nothing of anybody else, however their records touch', async () => {
    const secret = 'Words of Bashir’s';
    const touching = fc.record({ type: fc.constantFrom(...typesAboutPersons), ofAmina: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(touching, { minLength: 1, maxLength: 40 }), async (events) => {
        const { record, tell } = recordKeeper();
        await record('LanguagesDeclared', exampleOf('LanguagesDeclared', amina));
        for (const { type, ofAmina } of events)
          await record(type, ofAmina ? exampleOf(type, amina) : touchedBy(exampleOf(type, bashir), type, secret));
        const access = await tell(amina);
        expect(told(access)).toHaveLength(1 + events.filter(({ ofAmina }) => ofAmina).length);
        for (const text of [JSON.stringify(access), pageOf(access)]) {
          expect(text).not.toContain(secret);
          expect(text).not.toContain(bashir);
        }
      }),
      { numRuns: 100, seed: 20260301 },
    );
  });

  it('is that of one position of the log, whatever is recorded meanwhile, and its digest says so', async () => {
    const { record, tell } = recordKeeper();
    for (let day = 0; day < 1_500; day += 1) await record('LanguagesDeclared', exampleOf('LanguagesDeclared', amina));
    let recording: Promise<void> | undefined;
    const first = await tell(amina, () => {
      recording ??= record('SkillDeclared', exampleOf('SkillDeclared', amina));
    });
    await recording;
    expect(told(first)).toHaveLength(1_500);
    const second = await tell(amina);
    expect(told(second)).toHaveLength(1_501);
    expect(second.digest).not.toBe(first.digest);
    expect(await tell(amina)).toEqual(second);
  });

  it('is refused of who was forgotten, and of who is unknown', async () => {
    const { record, tell } = recordKeeper();
    await expect(tell(amina)).rejects.toMatchObject({ code: 'privacy/person-not-found' });
    await record('LanguagesDeclared', exampleOf('LanguagesDeclared', amina));
    await record('PersonForgotten', { personId: amina, ground: 'own-request', occurredAt });
    await expect(tell(amina)).rejects.toMatchObject({ code: 'privacy/person-forgotten' });
    await expect(tell(bashir)).rejects.toMatchObject({ code: 'privacy/person-not-found' });
  });
});

describe('the page', () => {
  it('shows hostile names and does not run them', async () => {
    const { record, tell } = recordKeeper();
    const family = `"><script>alert('x')</script><img src=x onerror=y> & </td>`;
    await record('ClaimantRegistered', { ...exampleOf('ClaimantRegistered', amina), name: { given: '<b>', family } });
    const page = pageOf(await tell(amina));
    expect(page).not.toMatch(/<script|<img|<b>,/);
    expect(page).toContain(
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=y&gt; &amp; &lt;/td&gt;',
    );
  });

  it('asks for nothing from elsewhere', async () => {
    const { record, tell } = recordKeeper();
    await record('LanguagesDeclared', exampleOf('LanguagesDeclared', amina));
    expect(pageOf(await tell(amina))).not.toMatch(/(src|href)=|url\(|@import|https?:/);
  });
});

/** What is protected of it are words of the other's; where it names members of staff and others, it names Amina. */
function touchedBy(example: Fields, type: string, secret: string): Fields {
  const { protect } = definitions[type]!;
  const subject = personIn(type);
  const names = ['advisorId', 'previousAdvisorId', 'staffId', 'personId'].filter((name) => name !== subject);
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      if (name in protect && name !== subject) return [name, secret];
      return [name, names.includes(name) ? amina : value];
    }),
  );
}
