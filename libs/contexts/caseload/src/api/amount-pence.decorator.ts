import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsPence } from '@alongside/http';
import { Max } from 'class-validator';

const aMillionPounds = 100_000_000;

/** What is paid to one person at a time: more is a slip, and would not go into the columns of the read models. */
export function IsAmountPence(): PropertyDecorator {
  return applyDecorators(
    IsPence(),
    Max(aMillionPounds, { message: 'must be a million pounds at most' }),
    ApiProperty({ maximum: aMillionPounds }),
  );
}
