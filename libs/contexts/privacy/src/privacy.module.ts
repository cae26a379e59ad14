import { Module } from '@nestjs/common';
import { PersonsController } from './api/persons.controller';
import { ReadingsController } from './api/readings.controller';
import { ForgetPersonHandler } from './application/forget-person.handler';
import { ListReadingsHandler } from './read-models/read-log/list-readings.query';
import { ReadLogModule } from './read-log.module';

@Module({
  imports: [ReadLogModule],
  controllers: [PersonsController, ReadingsController],
  providers: [ForgetPersonHandler, ListReadingsHandler],
})
export class PrivacyModule {}
