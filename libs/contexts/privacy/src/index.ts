import { holdDecider } from './domain/hold/hold.decider';
import { personDecider } from './domain/person/person.decider';
import { rightsRequestDecider } from './domain/rights-request/rights-request.decider';
import { forgottenPersonFold } from './read-models/forgotten-person/forgotten-person.fold';
import { holdFold } from './read-models/hold/hold.fold';
import { rightsRequestFold } from './read-models/rights-request/rights-request.fold';

export { carryOutErasure } from './application/erasure/carry-out-erasure';
export { carryOutErasures } from './application/erasure/carry-out-erasures.process';
export { GrantErasure } from './application/erasure/grant-erasure.handler';
export { replayErasures } from './application/erasure/replay-erasures';
export { ReceiveRequest } from './application/rights-request/receive-request.handler';
export { subjectAccess } from './application/subject-access/subject-access';
export { HeldLog, SubjectAccesses } from './application/subject-access/subject-accesses';
export * from './domain/person/person.events';
export * from './domain/subject-access/held-about-person';
export * from './domain/subject-access/subject-access';
export { privacyHeld } from './read-models/subject-access/privacy-held';
export { subjectAccessPage } from './domain/subject-access/subject-access-page';
export { PrivacyModule } from './privacy.module';
export { ReadLogModule } from './read-log.module';
export { ForgottenPersons } from './read-models/forgotten-person/forgotten-persons.query';
export { dropMonths, expiredMonths, type ExpiredMonth } from './read-models/read-log/expired-readings';
export { ListReadings, type ReadingsAsked } from './read-models/read-log/list-readings.query';
export { ReadLog, ReadLogUnavailable, type Reading } from './read-models/read-log/read-log';
export { ReadLog1763780000000 } from './migrations/1763780000000-read-log';
export { PartitionedReadLog1795600000000 } from './migrations/1795600000000-partitioned-read-log';
export { ThisReading } from './api/this-reading.decorator';

export const privacyDeciders = [holdDecider, personDecider, rightsRequestDecider];

export const privacyFolds = [forgottenPersonFold, holdFold, rightsRequestFold];
