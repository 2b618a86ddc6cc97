import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn } from './harness.js';

const bundles = resolve(import.meta.dirname, '../../dist');

/** Findings of the rules named as `path:line rule`, with related places after an arrow. */
async function findingsIn(files: Readonly<Record<string, string>>, families: RegExp): Promise<readonly string[]> {
  const { out } = await runIn(folderOf(files), ['scan', '--format', 'json'], { bundles });
  return JSON.parse(out)
    .findings.filter(({ rule }: Found) => families.test(rule))
    .map(({ path, range, rule, related }: Found) => {
      const others = related.map((each) => `${each.path}:${each.range.start.line}`);
      return [`${path}:${range.start.line} ${rule}`, ...(others.length > 0 ? [`-> ${others.join(' ')}`] : [])].join(
        ' ',
      );
    });
}

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly related: readonly { readonly path: string; readonly range: { readonly start: { readonly line: number } } }[];
}

const stores = `resource "aws_s3_bucket" "charts" {
  bucket = "clinic-charts"
}
resource "aws_s3_bucket_acl" "charts" {
  bucket = aws_s3_bucket.charts.id
  acl    = "public-read"
}
resource "aws_sqs_queue" "intake" {
  name                    = "patient-intake"
  sqs_managed_sse_enabled = false
}
resource "aws_sns_topic" "labs" {
  name = "lab-results"
}
resource "aws_s3_bucket" "kept" {
  bucket = "clinic-kept"
}
resource "aws_s3_bucket_server_side_encryption_configuration" "kept" {
  bucket = aws_s3_bucket.kept.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.own.arn
    }
  }
}
resource "aws_lambda_function" "f" {
  environment {
    variables = {
      INTAKE_QUEUE = aws_sqs_queue.intake.url
      CHARTS       = aws_s3_bucket.charts.bucket
    }
  }
}
`;

const program = `import os
import boto3

s3 = boto3.client("s3")
sqs = boto3.client("sqs")


def store_patient(patient, body):
    s3.put_object(Bucket="clinic-charts", Key=patient.id, Body=body)
    s3.put_object(Bucket="clinic-kept", Key=patient.id, Body=body)
    s3.put_object(Bucket=os.environ["CHARTS"], Key=patient.id, Body=body)
    sqs.send_message(QueueUrl=os.environ["INTAKE_QUEUE"], MessageBody=patient.id)
`;

describe('stores that one file declares and another one uses', () => {
  test('are findings at both ends when they are declared without protection', async () => {
    const files = { 'infra/main.tf': stores, 'app/store.py': program };
    expect(await findingsIn(files, /^(?:storage|access)/)).toEqual([
      'app/store.py:9 access/public-storage -> infra/main.tf:6',
      'app/store.py:11 access/public-storage -> infra/main.tf:6',
      'app/store.py:12 storage/unencrypted-queue -> infra/main.tf:10',
      'infra/main.tf:6 access/public-storage -> app/store.py:9 app/store.py:11',
      'infra/main.tf:10 storage/unencrypted-queue -> app/store.py:12',
      'infra/main.tf:12 storage/unencrypted-queue',
    ]);
  });

  test('are good with a key of the customer when the policy asks for one', async () => {
    const policy = '{ "encryption": { "customerKeys": true } }';
    const files = { 'infra/main.tf': stores, 'app/store.py': program, '.phi-lint.json': policy };
    const found = await findingsIn(files, /^storage\/unencrypted-object/);
    expect(found).toEqual(['app/store.py:9 storage/unencrypted-object', 'app/store.py:11 storage/unencrypted-object']);
  });

  test('are not looked for in files that handle no patients', async () => {
    const others = program.replaceAll('patient', 'order').replaceAll('clinic-', 'shop-');
    const found = await findingsIn(
      {
        'main.tf': stores.replaceAll('clinic-', 'shop-').replaceAll('patient', 'order'),
        'store.py': others,
      },
      /./,
    );
    expect(found.filter((each) => each.includes('store.py'))).toEqual([]);
  });

  test('get their names from CloudFormation, serverless and docker-compose, too', async () => {
    const serverless = `service: intake
provider:
  name: aws
  environment:
    INTAKE_QUEUE: !Ref Intake
resources:
  Resources:
    Intake:
      Type: AWS::SQS::Queue
      Properties:
        SqsManagedSseEnabled: false
`;
    const sender = `import { SendMessageCommand } from '@aws-sdk/client-sqs';
export const admit = (patient: Patient) =>
  client.send(new SendMessageCommand({ QueueUrl: process.env.INTAKE_QUEUE, MessageBody: patient.id }));
`;
    expect(await findingsIn({ 'serverless.yml': serverless, 'src/admit.ts': sender }, /^storage/)).toEqual([
      'serverless.yml:11 storage/unencrypted-queue -> src/admit.ts:3',
      'src/admit.ts:3 storage/unencrypted-queue -> serverless.yml:11',
    ]);
  });
});

/** A guard in one file, a route in another; the route is a finding without the guard. */
const guarded: Readonly<Record<string, readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]>> =
  {
    'a router that is mounted behind a middleware': [
      {
        'src/app.ts': `import express from 'express';
import { requireAuth } from './auth';
import patientsRouter from './routes/patients';
import labs from './routes/labs';
const app = express();
app.use('/patients', requireAuth, patientsRouter);
app.use('/labs', labs);
`,
      },
      {
        'src/routes/patients.ts': `import { Router } from 'express';
import { requireAuth } from '../auth';
const router = Router();
router.get('/:id', (req, res) => res.json(patients.find(req.params.id)));
router.post('/:id', requireAuth, (req, res) => res.json(patients.save(req.body)));
export default router;
`,
      },
    ],
    'a chain of filters of Spring Security': [
      {
        'src/main/java/SecurityConfig.java': `class SecurityConfig { SecurityFilterChain chain(HttpSecurity http) throws Exception {
  return http.authorizeHttpRequests(a -> a.requestMatchers("/health").permitAll().anyRequest().authenticated()).build(); } }
`,
      },
      {
        'src/main/java/PatientController.java': `@RestController
class PatientController {
  @GetMapping("/patients/{id}")
  Patient one(@PathVariable String id) { return patients.find(id); }
  @PreAuthorize("hasRole('DOCTOR')")
  @PostMapping("/patients")
  Patient save(@RequestBody Patient p) { return patients.save(p); }
}
`,
      },
    ],
    'a filter of the base controller of Rails': [
      {
        'app/controllers/application_controller.rb': `class ApplicationController < ActionController::Base
  before_action :authenticate_user!
end
`,
      },
      {
        'app/controllers/patients_controller.rb': `class PatientsController < ApplicationController
  before_action :require_doctor, only: [:update]
  def show
    @patient = Patient.find(params[:id])
  end
  def update
    @patient = Patient.find(params[:id])
  end
end
`,
      },
    ],
    'the middleware of Next.js': [
      {
        'middleware.ts': `import { withAuth } from 'next-auth/middleware';
export default withAuth({});
export const config = { matcher: ['/api/:path*'] };
`,
      },
      {
        'app/api/patients/route.ts': `export async function GET() { return Response.json(await db.patients.all()); }
export async function POST(req: Request) { const session = await getServerSession(); if (!session) return new Response('', { status: 401 }); return Response.json(await db.patients.save(await req.json())); }
`,
      },
    ],
    'a router of Go that is given on': [
      {
        'main.go': `package main

import (
	"example.org/clinic/go/handlers"
	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Use(auth.Require)
	handlers.Register(r)
}
`,
      },
      {
        'handlers/patients.go': `package handlers

import "github.com/go-chi/chi/v5"

func Register(r chi.Router) {
	r.Get("/patients/{id}", showPatient)
	r.With(auth.Doctor).Post("/patients", savePatient)
}
`,
      },
    ],
    'a group of Laravel that loads a file': [
      {
        'app/Providers/RouteServiceProvider.php': `<?php
class RouteServiceProvider { public function boot() {
  Route::middleware(['api', 'auth:sanctum'])->prefix('api')->group(base_path('routes/clinic.php'));
} }
`,
      },
      {
        'routes/clinic.php': `<?php
Route::get('/patients/{id}', [PatientController::class, 'show']);
Route::post('/patients', [PatientController::class, 'save'])->middleware('auth');
`,
      },
    ],
    'a router of FastAPI that is included with a dependency': [
      {
        'app/main.py': `from fastapi import FastAPI, Depends
from app.auth import current_user
from app import patients, labs
app = FastAPI()
app.include_router(patients.router, dependencies=[Depends(current_user)])
app.include_router(labs.router)
`,
      },
      {
        'app/patients.py': `from fastapi import APIRouter, Depends
router = APIRouter()
@router.get("/patients/{id}")
def show(id: str):
    return patients.find(id)
@router.post("/patients", dependencies=[Depends(current_user)])
def save(p: Patient):
    return patients.save(p)
`,
      },
    ],
    'a fallback policy of ASP.NET Core': [
      {
        'Program.cs':
          'builder.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());\n',
      },
      {
        'Controllers/PatientsController.cs':
          'public class PatientsController : ControllerBase {\n  [HttpGet("patients/{id}")]\n  public Patient Show(string id) => patients.Find(id);\n  [Authorize]\n  [HttpPost("patients")]\n  public Patient Save(Patient p) => patients.Save(p);\n}\n',
      },
    ],
    'a guard of the whole NestJS application': [
      {
        'src/app.module.ts':
          '@Module({ providers: [{ provide: APP_GUARD, useClass: JwtAuthGuard }] })\nexport class AppModule {}\n',
      },
      {
        'src/patients.controller.ts':
          "@Controller('patients')\nexport class PatientsController {\n  @Get(':id')\n  show(@Param('id') id: string) { return this.patients.find(id); }\n  @UseGuards(RolesGuard)\n  @Post()\n  save(@Body() patient: Patient) { return this.patients.save(patient); }\n}\n",
      },
    ],
    'the default permission of Django REST framework': [
      {
        'clinic/settings.py':
          "REST_FRAMEWORK = {'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated']}\n",
      },
      {
        'clinic/views.py':
          'class PatientList(ListAPIView):\n    queryset = Patient.objects.all()\n\n\nclass PatientDetail(RetrieveAPIView):\n    permission_classes = [IsClinician]\n    queryset = Patient.objects.all()\n',
      },
    ],
  };

describe('routes that another file guards', () => {
  test.each(Object.entries(guarded))('by %s', async (_name, [guards, routes]) => {
    expect(await findingsIn(routes, /^access\/missing/)).toHaveLength(1);
    expect(await findingsIn({ ...guards, ...routes }, /^access\/missing/)).toEqual([]);
  });

  test('are findings when the router beside them is the guarded one', async () => {
    const [guards, routes] = guarded['a router that is mounted behind a middleware'] ?? [{}, {}];
    const labs = { 'src/routes/labs.ts': (routes['src/routes/patients.ts'] ?? '').replaceAll('/:id', '/:id/labs') };
    expect(await findingsIn({ ...guards, ...routes, ...labs }, /^access\/missing/)).toEqual([
      'src/routes/labs.ts:4 access/missing-authentication',
    ]);
  });
});
