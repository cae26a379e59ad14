export { Public, Roles } from './access/access.decorators';
export { CurrentActor, type Actor } from './access/actor';
export {
  ConcernsEverywhere,
  ConcernsList,
  ConcernsNobody,
  ConcernsPlace,
  ConcernsRecord,
  inBody,
  inPath,
  inQuery,
  type Whereabouts,
} from './access/concerns.decorators';
export { SeenAs } from './access/seen-as.decorator';
export {
  RelationsByKind,
  type AboutRecord,
  type Relations,
  type RelationsOfKinds,
  type Standing,
} from './access/relations';
export { DevelopmentIssuer, type TokenRequest } from './access/development-issuer';
export { localVerifier, type LocalIssuer } from './access/local-verifier';
export { oidcAlgorithms, oidcVerifier, type OidcAlgorithm, type OidcIssuer } from './access/oidc-verifier';
export { maskedFor, type FieldGroups, type Masking } from './access/masking';
export { allRoles, type Role, type RoleNames } from './access/roles';
export type { Grant, Place, StaffRegister } from './access/staff-register';
export type { TokenClaims } from './access/token-claims';
export { InvalidToken, IssuerUnavailable, type TokenVerifier, type VerifiedToken } from './access/token-verifier';
export { CommandAnswer, type CommandResult } from './commands/command-answer';
export {
  AnonymousCommandMeta,
  CommandMeta,
  type AnonymousCommand,
  type CommandMetadata,
} from './commands/command-metadata.decorator';
export { dated, today } from './commands/dated';
export { DatedBody } from './commands/dated.dto';
export { csvText, type CsvCell } from './csv/csv-text';
export { guardedCell } from './csv/guarded-cell';
export { streamOf } from './csv/stream-of';
export { CursorSealer, cursorPurpose } from './cursors/cursor-sealer';
export { HttpModule, type AsyncHttpOptions, type HttpOptions } from './http.module';
export type { RequestLimits } from './limits/request-limits';
export { createLog, type Log } from './logging/log';
export { NestLog } from './logging/nest-log';
export { OpenAnswerInterceptor } from './open-data/open-answer.interceptor';
export { buildOpenApi, serveOpenApi, type OpenApiInfo } from './openapi/build-open-api';
export { BatchOperation, type BatchOperationOptions } from './openapi/batch-operation.decorator';
export { CommandOperation, type CommandOperationOptions } from './openapi/command-operation.decorator';
export { QueryOperation, type QueryOperationOptions } from './openapi/query-operation.decorator';
export { documentProblems, type Refusals } from './openapi/document-problems';
export { PageAnswer, PageQuery } from './pages/page.dto';
export { PositionNotReached, type PositionWaiter } from './positions/position-waiter';
export { WaitsForPosition } from './positions/waits-for-position.decorator';
export { httpProblemStatuses, HttpProblem, type HttpProblemCode } from './problems/http-problem';
export { Problem, ProblemField, WhomToTalkTo } from './problems/problem';
export { Problems } from './problems/problems';
export type { ProblemMapper, ProblemMappers } from './problems/problem-mapper';
export { createFastifyAdapter, type ApiAdapter, type ServerOptions } from './server/api-adapter';
export { IsLocalDate, IsMonth } from './validation/date.decorators';
export { IsCode, IsFreeText, IsPence, IsUuidText } from './validation/field.decorators';
export { invalidRequest } from './validation/invalid-fields';
export { IsInstant } from './validation/instant.decorators';
export { isCode } from './validation/is-code';
export { NestedList, NestedObject, type NestedListOptions } from './validation/nested.decorators';
export { OptionalField } from './validation/optional-field.decorator';
export { IsLanguageTag } from './validation/language-tag.decorator';
export { parameterFaults } from './validation/parameter-faults';
export { PathCode, PathText, PathUuid } from './validation/path.decorators';
export { QueryBoolean, QueryCode, QueryDate, QueryInt, QueryList, QueryText } from './validation/query.decorators';
export { QueryInstant } from './validation/query-instant.decorator';
export { QueryQuarter } from './validation/query-quarter.decorator';
export { QueryRange, type Range } from './validation/query-range.decorator';
export { IsRecordDay, QueryRecordDay } from './validation/record-day.decorators';
export { validItem } from './validation/valid-item';
