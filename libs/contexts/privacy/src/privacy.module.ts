import { Module } from '@nestjs/common';
import { PersonsController } from './api/persons.controller';
import { ReadingsController } from './api/readings.controller';
import { SubjectAccessController } from './api/subject-access.controller';
import { ForgetPersonHandler } from './application/forget-person.handler';
import { SubjectAccesses } from './application/subject-access/subject-accesses';
import { ListReadingsHandler } from './read-models/read-log/list-readings.query';
import { ReadLogModule } from './read-log.module';

@Module({
  imports: [ReadLogModule],
  controllers: [PersonsController, ReadingsController, SubjectAccessController],
  providers: [ForgetPersonHandler, ListReadingsHandler, SubjectAccesses],
})
export class PrivacyModule {}
