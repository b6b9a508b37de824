import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Drawer.layer.css'
import '@mantine/core/styles/Slider.layer.css'
import '../../../shared/ui/dialog.css'
import './board.css'
import { Button, Drawer, Group, Slider, Stack, Text } from '@mantine/core'
import { Criterion, defaultWeights, haveSameWeights } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { type OptionComparison, optionNamesIn } from './compare-options.ts'
import { criterionNames, explainFlip, explainShares } from './explain-recommendation.ts'
import { withShare } from './shares.ts'
import type { ProjectWeights } from './use-project-weights.ts'

interface WeightsDrawerProps {
  comparison: OptionComparison
  /** Shares of 100. */
  weights: ProjectWeights
  opened: boolean
  onClose: () => void
}

/** How much each criterion counts, as shares of 100 that the server keeps with the project, and what they change. */
export default function WeightsDrawer({ comparison, weights, opened, onClose }: WeightsDrawerProps) {
  const { weights: shares, change, error, retry } = weights
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="md">
      <Drawer.Overlay />
      <Drawer.Content>
        <div className="pg-dialog-header">
          <Drawer.Title className="pg-dialog-title">What matters to you</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>
          <Stack gap="lg">
            <Text>
              Four shares of 100. Give one more, and the others get less. Plangate keeps them with the project.
            </Text>
            {error && <ErrorNotice error={error} onRetry={retry} />}
            <ShareSliders comparison={comparison} shares={shares} onChange={change} />
            <Effect comparison={comparison} shares={shares} />
            <Group>
              <Button
                variant="default"
                onClick={() => change(defaultWeights)}
                disabled={haveSameWeights(shares, defaultWeights)}
              >
                Make all equal
              </Button>
              <Button onClick={onClose}>Done</Button>
            </Group>
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

interface SharesProps {
  comparison: OptionComparison
  shares: ProjectWeights['weights']
}

function ShareSliders({ comparison, shares, onChange }: SharesProps & { onChange: ProjectWeights['change'] }) {
  const nameOf = optionNamesIn(comparison.options)
  return Criterion.options.map((criterion) => {
    const flip = comparison.flips[criterion]
    const name = criterionNames[criterion]
    return (
      <div key={criterion}>
        <Group justify="space-between">
          <Text fw={600}>{name}</Text>
          <Text className="pg-tabular">{shares[criterion]}</Text>
        </Group>
        <Slider
          thumbLabel={`Weight of ${name.toLowerCase()}`}
          thumbSize={24}
          label={null}
          value={shares[criterion]}
          onChange={(share) => onChange(withShare(shares, criterion, share))}
          marks={flip === null ? [] : [{ value: flip.share }]}
          classNames={{ mark: 'pg-flip-mark' }}
          my="sm"
        />
        <Text size="sm" c="var(--pg-quiet)">
          {flip === null
            ? `No share of ${name.toLowerCase()} changes the recommendation.`
            : explainFlip(criterion, flip, nameOf)}
        </Text>
      </div>
    )
  })
}

/** What the shares do now, compared with equal ones. */
function Effect({ comparison: { options, recommendation, recommendedAlike }, shares }: SharesProps) {
  const nameOf = optionNamesIn(options)
  const { recommendedId } = recommendation
  const changed = explainShares(shares, recommendedId, recommendedAlike, nameOf)
  return (
    <Text aria-live="polite" fw={600}>
      {changed || `Recommended now: ${nameOf(recommendedId)}, as with equal shares.`}
    </Text>
  )
}
