import { Module } from '@nestjs/common';
import { PersonsController } from './api/persons.controller';
import { ForgetPersonHandler } from './application/forget-person.handler';
import { ReadLog } from './read-models/read-log';

@Module({ controllers: [PersonsController], providers: [ForgetPersonHandler, ReadLog], exports: [ReadLog] })
export class PrivacyModule {}
