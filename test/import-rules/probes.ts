/**
 * `[rule, from, to]`: the rule must refuse that the file `from` imports the module `to`. `*` in `from` stands for a name
 * that the test makes up.
 */
export type Refused = readonly [rule: string, from: string, to: string];

const foundation = 'libs/foundation';
const caseload = 'libs/contexts/caseload/src';
const outcomes = 'libs/contexts/outcomes/src';
const privacy = 'libs/contexts/privacy/src';
const offices = 'libs/contexts/offices/src';
const communityDesk = 'libs/contexts/community-desk/src';
const employers = 'libs/contexts/employers/src';
const skillsMatching = 'libs/contexts/skills-matching/src';

const inFoundation: readonly Refused[] = [
  ['kernel-imports-nothing', `${foundation}/kernel/src/*.ts`, '@alongside/event-store'],
  ['kernel-imports-nothing', `${foundation}/kernel/src/*.ts`, 'rxjs'],
  ['kernel-imports-nothing', `${foundation}/kernel/src/*.ts`, 'node:crypto'],
  ['event-store-imports', `${foundation}/event-store/src/*.ts`, '@alongside/vault'],
  ['event-store-imports', `${foundation}/event-store/src/*.ts`, 'pg'],
  ['event-store-postgres-imports', `${foundation}/event-store-postgres/src/*.ts`, '@alongside/vault'],
  ['event-store-postgres-imports', `${foundation}/event-store-postgres/src/*.ts`, 'typeorm'],
  ['event-store-kurrentdb-imports', `${foundation}/event-store-kurrentdb/src/*.ts`, 'pg'],
  ['postgres-client-imports', `${foundation}/postgres-client/src/*.ts`, '@alongside/kernel'],
  ['vault-imports', `${foundation}/vault/src/*.ts`, '@alongside/projections'],
  ['vault-imports', `${foundation}/vault/src/*.ts`, 'typeorm'],
  ['commands-imports', `${foundation}/commands/src/*.ts`, '@alongside/event-store-postgres'],
  ['commands-imports', `${foundation}/commands/src/*.ts`, '@nestjs/common'],
  ['projections-imports', `${foundation}/projections/src/*.ts`, '@alongside/commands'],
  ['projections-imports', `${foundation}/projections/src/*.ts`, '@nestjs/cqrs'],
  ['processes-imports', `${foundation}/processes/src/*.ts`, '@alongside/event-store-postgres'],
  ['processes-imports', `${foundation}/processes/src/*.ts`, '@nestjs/common'],
  ['embedded-postgres-imports', `${foundation}/embedded-postgres/src/*.ts`, '@alongside/kernel'],
  ['http-imports', `${foundation}/http/src/*.ts`, '@alongside/projections'],
  ['http-imports', `${foundation}/http/src/*.ts`, 'pg'],
  ['foundation-has-no-other-library', `${foundation}/unlisted/src/*.ts`, '@alongside/kernel'],
  ['foundation-never-a-context', `${foundation}/testing/src/*.ts`, '@alongside/caseload'],
  ['foundation-never-a-context', `${foundation}/http/src/*.spec.ts`, '@alongside/caseload'],
  ['foundation-through-index', 'apps/api/src/*.ts', '../../../libs/foundation/kernel/src/inner'],
  ['foundation-through-index', `${caseload}/domain/*.ts`, '../../../../foundation/kernel/src/inner'],
  ['foundation-through-index', `${foundation}/vault/src/*.ts`, '../../kernel/src/inner'],
  ['testing-only-in-specs', `${foundation}/http/src/*.ts`, '@alongside/testing'],
  ['testing-only-in-specs', `${caseload}/api/*.ts`, '@alongside/testing'],
  ['testing-only-in-specs', 'apps/ops/src/*.ts', '@alongside/testing'],
];

const inDomain: readonly Refused[] = [
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, 'rxjs'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '@nestjs/common'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '@stdlib/stats-base-dists-normal-quantile'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, 'node:crypto'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, 'fs'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '@alongside/event-store'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '@alongside/outcomes'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '../../application/inner'],
  ['domain-imports', `${caseload}/domain/claimant/*.ts`, '../../read-models/inner.query'],
  ['outcomes-domain-imports', `${outcomes}/domain/*.ts`, 'rxjs'],
  ['outcomes-domain-imports', `${outcomes}/domain/*.ts`, '@alongside/caseload'],
];

const inContexts: readonly Refused[] = [
  ['application-imports', `${caseload}/application/*.handler.ts`, '../api/inner'],
  ['application-imports', `${caseload}/application/*.handler.ts`, '../read-models/inner.fold'],
  ['application-imports', `${caseload}/application/*.handler.ts`, '@alongside/http'],
  ['application-imports', `${caseload}/application/*.handler.ts`, '@nestjs/swagger'],
  ['application-imports', `${caseload}/application/*.handler.ts`, '@alongside/vault'],
  ['privacy-application-imports', `${privacy}/application/*.handler.ts`, '@alongside/projections'],
  ['employers-application-imports', `${employers}/application/*.handler.ts`, '@alongside/projections'],
  ['application-imports', `${caseload}/application/*.handler.ts`, 'pg'],
  ['process-imports', `${caseload}/application/*.process.ts`, '@alongside/http'],
  ['process-imports', `${caseload}/application/*.process.ts`, 'pg'],
  ['process-imports', `${caseload}/application/*.process.ts`, '@alongside/projections'],
  ['folds-imports', `${caseload}/read-models/page/*.fold.ts`, '../../application/inner'],
  ['folds-imports', `${caseload}/read-models/page/*.fold.ts`, '@nestjs/cqrs'],
  ['folds-imports', `${caseload}/read-models/page/*.row.ts`, 'node:crypto'],
  ['queries-imports', `${caseload}/read-models/page/*.query.ts`, '../../api/inner'],
  ['queries-imports', `${caseload}/read-models/page/*.query.ts`, '@alongside/event-store-postgres'],
  ['queries-imports', `${caseload}/read-models/page/*.query.ts`, 'pg'],
  ['migrations-imports', `${caseload}/migrations/*.ts`, '../domain/inner'],
  ['migrations-imports', `${caseload}/migrations/*.ts`, 'pg'],
  ['api-imports', `${caseload}/api/*.controller.ts`, '../read-models/inner.fold'],
  ['api-imports', `${caseload}/api/*.controller.ts`, '@alongside/event-store'],
  ['api-imports', `${caseload}/api/*.controller.ts`, '@alongside/vault'],
  ['api-imports', `${caseload}/api/*.dto.ts`, 'typeorm'],
  ['context-only-through-index', `${caseload}/read-models/page/*.fold.ts`, '../../../../outcomes/src/domain/inner'],
  ['context-only-through-index', `${caseload}/domain/*.spec.ts`, '../../../outcomes/src/domain/inner'],
  ['context-knows-no-adapter', `${caseload}/*.module.ts`, '@alongside/event-store-postgres'],
  ['context-has-no-other-room', `${caseload}/*.module.ts`, './helpers/inner'],
  ['typeorm-only-in-read-models-and-migrations', `${caseload}/domain/claimant/*.ts`, 'typeorm'],
  ['typeorm-only-in-read-models-and-migrations', `${caseload}/application/*.handler.ts`, 'typeorm'],
];

const inOrder: readonly Refused[] = [
  ['privacy-in-order', `${privacy}/application/*.process.ts`, '@alongside/offices'],
  ['offices-in-order', `${offices}/application/*.handler.ts`, '@alongside/caseload'],
  ['offices-in-order', `${offices}/api/*.controller.ts`, '@alongside/community-desk'],
  ['caseload-in-order', `${caseload}/application/*.handler.ts`, '@alongside/community-desk'],
  ['caseload-in-order', `${caseload}/read-models/page/*.query.ts`, '@alongside/employers'],
  ['caseload-in-order', `${caseload}/application/*.process.ts`, '@alongside/outcomes'],
  ['community-desk-in-order', `${communityDesk}/application/*.handler.ts`, '@alongside/employers'],
  ['employers-in-order', `${employers}/api/*.controller.ts`, '@alongside/community-desk'],
  ['staff-autonomy-in-order', 'libs/contexts/staff-autonomy/src/api/*.controller.ts', '@alongside/employers'],
  ['high-barriers-in-order', 'libs/contexts/high-barriers/src/domain/*.ts', '@alongside/outcomes'],
  ['employers-in-order', `${employers}/*.spec.ts`, '@alongside/outcomes'],
  ['employers-in-order', `${employers}/application/*.handler.ts`, '@alongside/skills-matching'],
  ['skills-matching-in-order', `${skillsMatching}/read-models/page/*.query.ts`, '@alongside/outcomes'],
  ['outcomes-in-order', `${outcomes}/read-models/page/*.fold.ts`, '../../../../orchard/src/index'],
  ['contexts-have-an-order', 'libs/contexts/orchard/src/domain/*.ts', '@alongside/kernel'],
];

const anywhere: readonly Refused[] = [
  ['libraries-never-an-app', `${foundation}/testing/src/*.ts`, '../../../../apps/api/src/main'],
  ['libraries-never-an-app', `${caseload}/*.module.ts`, '../../../../apps/api/src/main'],
  ['no-cycles', `${caseload}/domain/ring/*.ts`, './ring'],
  ['must-resolve', `${caseload}/domain/claimant/*.ts`, './nowhere'],
  ['must-be-declared', 'apps/api/src/*.ts', 'undeclared'],
];

export const refused: readonly Refused[] = [...inFoundation, ...inDomain, ...inContexts, ...inOrder, ...anywhere];

/** Refused only where something of the module is used when the program runs. */
export const refusedAsValue: readonly Refused[] = [['no-development-packages', 'apps/api/src/*.ts', 'fast-check']];

/** `[from, to]` that no rule may refuse. */
export const accepted: readonly (readonly [from: string, to: string])[] = [
  [`${foundation}/kernel/src/*.spec.ts`, '@alongside/testing'],
  [`${foundation}/event-store-postgres/src/*.ts`, 'pg'],
  [`${foundation}/event-store-postgres/src/*.spec.ts`, '@alongside/event-store/contract'],
  [`${foundation}/event-store-kurrentdb/src/*.ts`, '@kurrent/kurrentdb-client'],
  [`${foundation}/commands/src/*.ts`, '@alongside/vault'],
  [`${foundation}/projections/src/*.ts`, 'typeorm'],
  [`${foundation}/processes/src/*.ts`, '@alongside/commands'],
  [`${foundation}/http/src/*.ts`, '@nestjs/common'],
  [`${foundation}/http/src/*.ts`, 'node:crypto'],
  [`${foundation}/testing/src/*.ts`, '@alongside/event-store-postgres'],
  [`${caseload}/domain/claimant/*.ts`, '@alongside/kernel'],
  [`${caseload}/domain/claimant/*.ts`, '../inner'],
  [`${caseload}/domain/claimant/*.spec.ts`, 'fast-check'],
  [`${outcomes}/domain/*.ts`, '@stdlib/stats-base-dists-normal-quantile'],
  [`${caseload}/application/*.handler.ts`, '@alongside/commands'],
  [`${caseload}/application/*.handler.ts`, '../read-models/inner.query'],
  [`${caseload}/application/*.handler.ts`, '@nestjs/cqrs'],
  [`${caseload}/application/*.process.ts`, '@alongside/offices'],
  [`${caseload}/application/*.handler.ts`, '@alongside/offices'],
  [`${communityDesk}/application/*.handler.ts`, '@alongside/caseload'],
  [`${employers}/application/*.handler.ts`, '@alongside/privacy'],
  [`${skillsMatching}/read-models/page/*.fold.ts`, '@alongside/employers'],
  [`${outcomes}/read-models/page/*.fold.ts`, '@alongside/community-desk'],
  [`${outcomes}/read-models/page/*.fold.ts`, '@alongside/skills-matching'],
  [`${caseload}/application/*.process.ts`, '@alongside/processes'],
  [`${caseload}/read-models/page/*.fold.ts`, '@alongside/privacy'],
  [`${caseload}/read-models/page/*.fold.ts`, '../../domain/inner'],
  [`${caseload}/read-models/page/*.row.ts`, 'typeorm'],
  [`${caseload}/migrations/*.ts`, 'typeorm'],
  [`${caseload}/api/*.controller.ts`, '../read-models/inner.query'],
  [`${caseload}/read-models/page/*.query.ts`, '@nestjs/cqrs'],
  [`${caseload}/api/*.controller.ts`, '@alongside/http'],
  [`${caseload}/api/*.controller.ts`, '@alongside/privacy'],
  [`${caseload}/api/*.controller.ts`, '../domain/inner'],
  [`${caseload}/*.module.ts`, './api/inner'],
  ['apps/api/src/*.ts', '@alongside/event-store-postgres'],
  ['apps/api/src/*.ts', '@alongside/caseload'],
];
