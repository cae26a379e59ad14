import type { Type } from '@nestjs/common';
import { invalidRequest, parameterFaults, type Actor } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { ViewUser } from '../domain/saved-view/saved-view.decider';
import type { FoundView } from '../read-models/saved-view/saved-view.query';
import { OfficeViewQuery, OwnViewQuery } from './caseload.dto';
import type { SavedViewAnswer } from './saved-view.dto';
import { caseworkerOf } from './viewer-of';

/** Who asks, as the rules of saved views know people. */
export function viewUserOf(actor: Actor): ViewUser {
  const { personId, offices } = caseworkerOf(actor);
  const leading = actor.grants.filter(({ role }) => role === 'team_leader');
  return { personId, offices, leads: caseworkerOf({ ...actor, grants: leading }).offices };
}

/** The query in its one form, its parameters by their names; refused where the list would refuse it. */
export async function takenQuery(query: string, listOf: Uuid | null): Promise<string> {
  const faults = await parameterFaults(query, queryOf(listOf));
  if (faults.length > 0)
    throw invalidRequest(
      'body',
      faults.map(({ parameter, detail }) => ({ pointer: '#/query', detail: `${parameter}: ${detail}` })),
    );
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return urlQuery(parameters);
}

/** A view as whoever asks finds it. */
export async function savedViewAnswer({ record, query }: FoundView, user: ViewUser): Promise<SavedViewAnswer> {
  const { listOf, ownerId, sharedWith, discarded } = record;
  const list = listOf === null ? `/v1/caseloads/${user.personId}` : `/v1/offices/${listOf}/caseload`;
  const inFile = new URLSearchParams(query);
  inFile.delete('counts');
  const leads = sharedWith.some((office) => user.leads.includes(office));
  return {
    ...record,
    mayChange: !discarded && (ownerId === user.personId || leads),
    query: withQuery(list, query),
    export: withQuery(`${list}/export`, urlQuery(inFile)),
    outdated: [...(await parameterFaults(query, queryOf(listOf)))],
  };
}

function queryOf(listOf: Uuid | null): Type {
  return listOf === null ? OwnViewQuery : OfficeViewQuery;
}

function withQuery(url: string, query: string): string {
  return query === '' ? url : `${url}?${query}`;
}

function urlQuery(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',');
}
