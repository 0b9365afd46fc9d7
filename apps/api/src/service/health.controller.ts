import { Controller, Get } from '@nestjs/common';
import { ApiDeps } from '../api-deps';

@Controller('api/health')
export class HealthController {
  constructor(private readonly deps: ApiDeps) {}
  @Get()
  read(): { status: 'ok'; version: string } {
    return { status: 'ok', version: this.deps.settings.version };
  }
}
