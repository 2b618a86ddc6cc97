@Controller('patients')
export class PatientsController {
  @UseGuards(JwtAuthGuard)
  @Get(':id')
  get(@Param('id') id: string) { return this.svc.find(id); }
  @Get(':id/labs')
// ^^^^^^^^^^^^^^^ access/missing-authentication
  labs(@Param('id') id: string) { return this.svc.labs(id); }
  @Public()
  @Get(':id/summary')
// ^^^^^^^^^^^^^^^^^^ access/missing-authentication
  summary(@Param('id') id: string) { return this.svc.summary(id); }
}
