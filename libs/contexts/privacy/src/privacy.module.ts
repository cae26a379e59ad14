import { Module } from '@nestjs/common';
import { PersonsController } from './api/persons.controller';
import { ForgetPersonHandler } from './application/forget-person.handler';
import { ReadLogModule } from './read-log.module';

@Module({ imports: [ReadLogModule], controllers: [PersonsController], providers: [ForgetPersonHandler] })
export class PrivacyModule {}
