import './permit.css'
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { BuildCheck } from '@plangate/core/gate'
import type { ProjectId } from '@plangate/core/schemas'
import { IconArrowRight, IconShieldCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { stepRoutes } from '../../shared/ui/step-routes.ts'
import { NextAfterPermit } from './next-after-permit.tsx'
import { PermitChecks } from './permit-checks.tsx'
import { PermitList } from './permit-list.tsx'
import { PermitRecord } from './permit-record.tsx'
import { useBuildChecks } from './use-build-checks.ts'
import { usePermits } from './use-permits.ts'

interface PermitRequestProps {
  projectId: ProjectId
  /** Who owns the project, as others would name them. */
  founder: string
  /** Beside what can be done with a permit. */
  actions: ReactNode
}

/** The permit that is valid; otherwise the last one, with its end, and the way to the next. All permits are below. */
export function PermitRequest({ projectId, founder, actions }: PermitRequestProps) {
  const { list, query } = usePermits(projectId)
  const [wasAsked, setWasAsked] = useState(false)
  return (
    <QueryView query={list} pending={<Skeleton height={420} />}>
      {(permits) => {
        const valid = permits.find(({ end }) => end === null)
        const shown = valid ?? permits[0]
        return (
          <Stack gap="lg">
            {shown && (
              <PermitRecord
                projectId={projectId}
                permit={shown}
                founder={founder}
                takesFocus={wasAsked && valid !== undefined}
                actions={actions}
              />
            )}
            {valid && <NextAfterPermit projectId={projectId} />}
            {!valid && <Ask projectId={projectId} actions={shown ? null : actions} onGiven={() => setWasAsked(true)} />}
            {permits.length > 0 && <PermitList permits={permits} query={query} />}
          </Stack>
        )
      }}
    </QueryView>
  )
}

interface AskProps extends Omit<PermitRequestProps, 'founder'> {
  onGiven: () => void
}

/** Asks for a permit, and says why there is none. */
function Ask({ projectId, actions, onGiven }: AskProps) {
  const utils = trpc.useUtils()
  const authorize = trpc.builds.authorize.useMutation({
    onSuccess: onGiven,
    onSettled: () => utils.builds.permits.invalidate(),
  })
  const judged = useBuildChecks(projectId)
  const check = judged.data?.checks.find(({ refusal }) => refusal !== null)
  const ask = () => authorize.mutate({ projectId })
  return (
    <>
      <Panel className="pg-screen-only">
        <Title order={2}>May it be built now?</Title>
        <Text c="var(--pg-quiet)" maw={620} mt={4} mb="lg">
          Only while the brief, the decision and the option are exactly as you chose them. The permit stays valid until
          one of them changes, or you revoke it.
        </Text>
        <QueryView query={judged} pending={<Skeleton height={84} maw={620} />}>
          {(judgement) => <PermitChecks {...judgement} />}
        </QueryView>
        <Group gap="sm">
          {check && <WayToPermit projectId={projectId} check={check.name} />}
          <BusyButton
            size="md"
            variant={judged.data && !check ? 'filled' : 'default'}
            leftSection={<IconShieldCheck size={20} aria-hidden />}
            busy={authorize.isPending}
            onClick={ask}
          >
            Authorize the build
          </BusyButton>
          {actions}
        </Group>
      </Panel>
      <div aria-live="polite">{authorize.error && <ErrorNotice error={authorize.error} onRetry={ask} />}</div>
    </>
  )
}

/** Where the founder can meet each check. */
const waysToPermit: Record<BuildCheck['name'], { step: keyof typeof stepRoutes; label: string }> = {
  direction: { step: 'direction', label: 'Go to the decision' },
  selection: { step: 'plan', label: 'Choose an option' },
  basis: { step: 'choice', label: 'See what changed' },
  review: { step: 'progress', label: 'Go to the review' },
}

/** The next useful step while the build would be refused: to what is in the way first. */
function WayToPermit({ projectId, check }: { projectId: ProjectId; check: BuildCheck['name'] }) {
  const { step, label } = waysToPermit[check]
  return (
    <LinkButton
      to={stepRoutes[step]}
      params={{ projectId }}
      size="md"
      rightSection={<IconArrowRight size={18} aria-hidden />}
    >
      {label}
    </LinkButton>
  )
}
