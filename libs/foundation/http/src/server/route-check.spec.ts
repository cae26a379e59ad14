import { Controller, Get, Post } from '@nestjs/common';
import { ConcernsRecord, inPath, Public, QueryOperation, Roles, WaitsForPosition } from '..';
import { startTestApp } from '../specs/test-app';

@Controller('open')
class ForgetfulController {
  @Get()
  list() {
    return [];
  }

  @Post()
  @Public()
  write() {
    return {};
  }
}

@Controller('waiting')
class WaitingController {
  @Get()
  @Public()
  @WaitsForPosition()
  @QueryOperation({ summary: 'Wait' })
  list() {
    return [];
  }
}

@Controller('unconcerned')
class UnconcernedController {
  @Get()
  @Roles('advisor')
  @QueryOperation({ summary: 'List' })
  list() {
    return [];
  }

  @Get(':id')
  @Roles('advisor')
  @ConcernsRecord('claim', inPath('id'), 'caseload/claim-not-found')
  @QueryOperation({ summary: 'Show' })
  show() {
    return {};
  }
}

describe('the application does not start', () => {
  it('with a route that says neither who may call it nor what it is', async () => {
    await expect(startTestApp({}, [ForgetfulController])).rejects.toThrow(
      /ForgetfulController\.list has neither @Public\(\) nor @Roles\(\)\n- ForgetfulController\.write has neither @CommandOperation/,
    );
  });

  it('with a route that waits for positions when nobody knows them', async () => {
    await expect(startTestApp({ positionWaiter: undefined }, [WaitingController])).rejects.toThrow(
      /WaitingController\.list waits for positions, but there is no waiter/,
    );
  });

  it('with a route that does not say what it concerns, or concerns records when nobody knows how people stand to them', async () => {
    await expect(startTestApp({}, [UnconcernedController])).rejects.toThrow(
      /UnconcernedController\.list does not say what it concerns\n- UnconcernedController\.show concerns a record, but nobody/,
    );
  });
});
