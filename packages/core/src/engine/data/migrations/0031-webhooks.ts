import { type Kysely, sql } from 'kysely'

/**
 * Webhooks, and an outbox: what happens is noted in its own transaction, by triggers, so a process of an earlier version
 * notes it as well, and what is rolled back is not noted. Events are not listed here, so that a new one needs a value of the
 * zod schema and a trigger of its own that calls `report_event`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWebhooks(db)
  await createDeliveries(db)
  await createReporting(db)
  for (const event of events) await report(db, event)
}

/** The secret goes when the webhook is revoked. */
async function createWebhooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhooks (
      id uuid primary key,
      owner_id uuid not null,
      project_id uuid references projects,
      url text not null,
      events jsonb not null,
      sealed_secret text,
      created_at timestamptz not null default clock_timestamp(),
      revoked_at timestamptz,
      constraint webhooks_revoked check ((revoked_at is null) = (sealed_secret is not null))
    )`.execute(db)
  await sql`create index webhooks_of_owner on webhooks (owner_id, created_at)`.execute(db)
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook_deliveries (
      id uuid primary key default gen_random_uuid(),
      position bigint not null unique generated always as identity,
      webhook_id uuid not null references webhooks on delete cascade,
      project_id uuid not null references projects,
      event text not null,
      data jsonb not null,
      at timestamptz not null default clock_timestamp(),
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
      -- False while no job of the queue has it yet.
      queued boolean not null default false,
      attempts integer not null default 0,
      next_at timestamptz,
      last_at timestamptz,
      last_status integer,
      last_problem text
    )`.execute(db)
  await sql`create index webhook_deliveries_listed on webhook_deliveries (webhook_id, position)`.execute(db)
  await sql`create index webhook_deliveries_of_project on webhook_deliveries (project_id)`.execute(db)
  await sql`create index webhook_deliveries_ended on webhook_deliveries (at) where state <> 'waiting'`.execute(db)
  await sql`
    create index webhook_deliveries_to_queue on webhook_deliveries (position)
    where state = 'waiting' and not queued`.execute(db)
}

async function createReporting(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function report_event(project uuid, event_name text, details jsonb)
    returns void language plpgsql volatile as $$
    begin
      insert into webhook_deliveries (webhook_id, project_id, event, data)
      select w.id, project, event_name, jsonb_build_object('projectId', project) || details
      from projects p join webhooks w on w.owner_id = p.owner_id
      where p.id = project and w.revoked_at is null and w.events ? event_name
        and (w.project_id is null or w.project_id = project)
      order by w.created_at;
      if found then
        perform pg_notify('plangate_webhooks', '');
      end if;
    end $$`.execute(db)
}

interface Reported {
  name: string
  table: string
  after: string
  when: string
  /** The keys and values of the message, besides the project. */
  details: string
}

const events: readonly Reported[] = [
  {
    name: 'gate.decided',
    table: 'gates',
    after: 'insert or update of decision',
    when: `new.type = 'direction' and new.decision is not null`,
    details: `'gateId', new.id, 'decision', new.decision`,
  },
  {
    name: 'plan.ready',
    table: 'artifacts',
    after: 'insert',
    when: `new.type = 'execution_plan'`,
    details: `'planSetId', new.id, 'version', new.version`,
  },
  {
    name: 'plan.selected',
    table: 'selections',
    after: 'insert',
    when: 'true',
    details: `'number', new.number, 'planSetId', new.plan_set_id, 'optionId', new.option_id,
      'contentHash', new.content_hash`,
  },
  {
    name: 'permit.given',
    table: 'permits',
    after: 'insert',
    when: 'true',
    details: `'permitId', new.id, 'number', new.number, 'commit', new."commit", 'environment', new.environment,
      'contentHash', (select content_hash from selections where selections.id = new.selection_id)`,
  },
  {
    name: 'permit.ended',
    table: 'permits',
    after: 'update',
    when: 'old.ended_at is null and new.ended_at is not null',
    details: `'permitId', new.id, 'number', new.number, 'cause', new.end_cause`,
  },
  {
    name: 'review.due',
    table: 'reviews',
    after: 'insert',
    when: 'true',
    details: `'reviewId', new.id, 'selectionId', new.selection_id, 'cause', new.cause`,
  },
]

async function report(db: Kysely<unknown>, { name, table, after, when, details }: Reported): Promise<void> {
  const trigger = sql.id(`report_${name.replace('.', '_')}`)
  await sql`
    create function ${trigger}() returns trigger language plpgsql as $$
    begin
      perform report_event(new.project_id, ${sql.lit(name)}, jsonb_build_object(${sql.raw(details)}));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger ${trigger} after ${sql.raw(after)} on ${sql.table(table)}
    for each row when (${sql.raw(when)}) execute function ${trigger}()`.execute(db)
}
