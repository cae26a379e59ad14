import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

const pattern = /^[A-Za-z0-9][A-Za-z0-9./-]{0,49}$/;

/** By which both sides find an agreement again: stored in clear, so no words that could name a person. */
export function IsAgreementReference(): PropertyDecorator {
  return applyDecorators(
    Matches(pattern, { message: 'must be a reference: letters, digits, dots, slashes and dashes, 50 at most' }),
    ApiProperty({ type: 'string', pattern: pattern.source, maxLength: 50, example: 'ISA-2026-04' }),
  );
}
