import { applyDecorators } from '@nestjs/common';
import { CommandOperation, Roles, type CommandOperationOptions } from '@alongside/http';
import { ConcernsEnrolment } from './concerns';

/** What the office says of an enrolment, and the provider of the course. */
export function OfBoth(operation: CommandOperationOptions): MethodDecorator {
  return applyDecorators(
    Roles('advisor', 'team_leader', 'training_provider'),
    ConcernsEnrolment(),
    CommandOperation(operation),
  );
}
