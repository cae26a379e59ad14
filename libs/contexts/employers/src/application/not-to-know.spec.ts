import { randomBytes, randomUUID } from 'node:crypto';
import { claimantDecider, consentDecider, employmentDecider } from '@alongside/caseload';
import { CommandHandler, decision, derivedId } from '@alongside/commands';
import { InMemoryEventStore } from '@alongside/event-store';
import type { Uuid } from '@alongside/kernel';
import { KeysInMemory } from '@alongside/testing';
import { EventCodec, Vault } from '@alongside/vault';
import { candidacyDecider } from '../domain/candidacy/candidacy.decider';
import { employerDecider } from '../domain/employer/employer.decider';
import { contact, details, person } from '../domain/employer/told-employer.contract';
import { introductionDecider } from '../domain/introduction/introduction.decider';
import { terms } from '../domain/vacancy/told-vacancy.contract';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import { AcceptApplication, AcceptApplicationHandler } from './accept-application.handler';
import { contextOf } from './commanding.contract';
import { ContactEmployer, ContactEmployerHandler } from './contact-employer.handler';
import { CorrectIntroduction, CorrectIntroductionHandler } from './correct-introduction.handler';
import { DescribeVacancy, DescribeVacancyHandler } from './describe-vacancy.handler';
import { MakeApplication, MakeApplicationHandler } from './make-application.handler';
import { MakeIntroduction, MakeIntroductionHandler } from './make-introduction.handler';
import { MergeEmployer, MergeEmployerHandler } from './merge-employer.handler';
import { UnmergeEmployer, UnmergeEmployerHandler } from './unmerge-employer.handler';

const on = (occurredAt: string) => ({ occurredAt, today: '2026-03-09' });
const days = on('2026-03-09');
const deciders = [
  ...[candidacyDecider, vacancyDecider, employerDecider, introductionDecider],
  ...[claimantDecider, consentDecider, employmentDecider],
];
const [staffId, vacancyId, claimantId, contactPersonId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const employerId = terms.employer.employerId!;
const introduction = { madeBy: { kind: 'elder' } };
const refusal = (code: string) => ({ code: `employers/${code}` });

let commands: CommandHandler;
beforeEach(async () => {
  const codec = new EventCodec(deciders, new Vault(new KeysInMemory()));
  commands = new CommandHandler(new InMemoryEventStore({ atomicStreams: true }), codec, randomBytes(32));
  const name = { given: 'Hodan', family: 'Madeup' };
  const register = { kind: 'register', claimantId, details: { name }, ...on('2026-03-02') } as const;
  await commands.handle(contextOf(), decision(claimantDecider, claimantId, register));
  const known = { kind: 'register', employerId, office: randomUUID(), details, ...on('2026-03-02') } as const;
  await commands.handle(contextOf(), decision(employerDecider, employerId, known));
  const named = { kind: 'name-person', personId: contactPersonId, person, ...on('2026-03-02') } as const;
  await commands.handle(contextOf(), decision(employerDecider, employerId, named));
  await describeVacancy({ kind: 'open', vacancyId, office: randomUUID(), terms, ...on('2026-03-02') });
});

function describeVacancy(description: DescribeVacancy['description'], id = vacancyId) {
  return new DescribeVacancyHandler(commands).execute(new DescribeVacancy(contextOf(), id, description));
}

async function exclude(id: Uuid, kind: 'organisation' | 'person' = 'organisation'): Promise<void> {
  const exclusion = { exclusionId: randomUUID(), excluded: { kind, id }, reason: 'A quarrel' };
  const set = { kind: 'set-exclusion', ...exclusion, ...on('2026-03-05') } as const;
  await commands.handle(contextOf(), decision(claimantDecider, claimantId, set));
}

async function say(kind: 'give' | 'refuse' | 'withdraw'): Promise<void> {
  const consentId = derivedId(claimantId, 'consent/share-with-employer');
  const ids = { consentId, claimantId, purpose: 'share-with-employer' };
  const told = { ids, act: { means: 'in-person' }, ...days } as const;
  const given = { recipients: [{ kind: 'organisation', id: employerId }] } as const;
  const command = kind === 'give' ? ({ kind, terms: given, ...told } as const) : ({ kind, ...told } as const);
  await commands.handle(contextOf(), decision(consentDecider, consentId, command));
}

const apply = () =>
  new MakeApplicationHandler(commands).execute(
    new MakeApplication(contextOf(), claimantId, { vacancyId, staffId, ...days }),
  );
const accept = (applicationId: Uuid) =>
  new AcceptApplicationHandler(commands).execute(
    new AcceptApplication(contextOf(), { claimantId, applicationId, staffId, ...days }),
  );
const introduce = (occurredAt: string) =>
  new MakeIntroductionHandler(commands).execute(
    new MakeIntroduction(contextOf(), {
      ...{ claimantId, employerId, introduction, override: 'asked-by-claimant', ...on(occurredAt) },
    }),
  );
const correct = (id: Uuid, madeOn: string) =>
  new CorrectIntroductionHandler(commands).execute(
    new CorrectIntroduction(contextOf(), id, {
      ...{ introduction: { ...introduction, note: 'Knows the cook' }, madeOn, reason: 'Told now', ...days },
    }),
  );
const ask = ({ contactPersonId: id, ...forWhom }: { claimantId?: Uuid; contactPersonId?: Uuid }) =>
  new ContactEmployerHandler(commands).execute(
    new ContactEmployer(contextOf(), employerId, {
      ...{ ...forWhom, contact: { ...contact, ...(id && { contactPersonId: id }) }, ...days },
    }),
  );

describe('an employer that an exclusion names', () => {
  const excluded = refusal('employer-excluded');

  it('is not introduced to the claimant', async () => {
    await exclude(employerId);
    await expect(introduce('2026-03-09')).rejects.toMatchObject(excluded);
  });

  it('has an earlier introduction corrected, but not to a day on which it was excluded', async () => {
    const { id } = await introduce('2026-03-03');
    await exclude(employerId);
    await correct(id, '2026-03-04');
    await expect(correct(id, '2026-03-06')).rejects.toMatchObject(excluded);
  });

  it('is not contacted for the claimant, and for nobody in particular it is', async () => {
    await exclude(employerId);
    await expect(ask({ claimantId })).rejects.toMatchObject(excluded);
    await ask({});
  });

  it('does not hire the claimant', async () => {
    const { id } = await apply();
    await exclude(employerId);
    await expect(accept(id)).rejects.toMatchObject(excluded);
  });

  it('does not hide behind another record of its own', async () => {
    const other = randomUUID();
    const known = { kind: 'register', employerId: other, office: randomUUID(), details, ...days } as const;
    await commands.handle(contextOf(), decision(employerDecider, other, known));
    const merge = { employerId: other, canonicalId: employerId, reason: 'same-company', ...days };
    await exclude(other);
    await introduce('2026-03-09');
    await new MergeEmployerHandler(commands).execute(new MergeEmployer(contextOf(), merge));
    await expect(introduce('2026-03-09')).rejects.toMatchObject(excluded);
    await expect(apply().then(({ id }) => accept(id))).rejects.toMatchObject(excluded);
    const unmerge = { ...merge, reason: 'two-employers' };
    await new UnmergeEmployerHandler(commands).execute(new UnmergeEmployer(contextOf(), unmerge));
    await apply();
  });

  it('is contacted where the exclusion names a person there who is not spoken to', async () => {
    await exclude(contactPersonId, 'person');
    await expect(ask({ claimantId, contactPersonId })).rejects.toMatchObject(excluded);
    await ask({ claimantId });
  });
});

describe('somebody who does not want employers to be told', () => {
  it('is not put forward having refused it', async () => {
    await say('refuse');
    await expect(apply()).rejects.toMatchObject(refusal('consent-declined'));
  });

  it('is not put forward having taken the consent back, and is once it is given again', async () => {
    await say('give');
    await say('withdraw');
    await expect(apply()).rejects.toMatchObject(refusal('consent-declined'));
    await say('give');
    await apply();
  });
});

describe('the employer of a vacancy', () => {
  const unknown = { ...terms, employer: { employerId: randomUUID(), name: 'Mill' } };

  it('is registered when it is opened', async () => {
    const open = { kind: 'open', vacancyId: randomUUID(), office: randomUUID(), terms: unknown, ...days } as const;
    await expect(describeVacancy(open, open.vacancyId)).rejects.toMatchObject(refusal('employer-not-found'));
  });

  it('is registered when another is named, and is not asked for again where none is', async () => {
    const change = { kind: 'change', reason: 'Told by phone', ...days } as const;
    const another = describeVacancy({ ...change, changes: { employer: unknown.employer } });
    await expect(another).rejects.toMatchObject(refusal('employer-not-found'));
    const error = { kind: 'enter-in-error', reason: 'registered-twice', ...days } as const;
    await commands.handle(contextOf(), decision(employerDecider, employerId, error));
    await describeVacancy({ ...change, changes: { employer: terms.employer, title: 'Baker' } });
  });
});
