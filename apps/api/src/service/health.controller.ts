import { Controller, Get } from '@nestjs/common';
import { ApiDeps } from '../api-deps';
import { Public } from '../session/session.guard';

@Controller('api/health')
export class HealthController {
  constructor(private readonly deps: ApiDeps) {}

  @Public()
  @Get()
  read(): { status: 'ok'; version: string } {
    return { status: 'ok', version: this.deps.settings.version };
  }
}
