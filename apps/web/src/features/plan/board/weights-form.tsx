import '@mantine/core/styles/SimpleGrid.layer.css'
import '@mantine/core/styles/Slider.layer.css'
import { Box, Button, Group, SimpleGrid, Slider, Text, Title } from '@mantine/core'
import { Criterion, defaultWeights, haveSameWeights, Weights } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { type OptionComparison, optionNamesIn } from './compare-options.ts'
import { criterionNames, explainFlip } from './explain-recommendation.ts'
import type { ProjectWeights } from './use-project-weights.ts'

interface WeightsFormProps extends Omit<ProjectWeights, 'change'> {
  comparison: OptionComparison
  onChange: (weights: Weights) => void
}

/** Sliders for the weight of each criterion, which the server keeps with the project. */
export default function WeightsForm({ comparison, weights, onChange, error, retry }: WeightsFormProps) {
  const { options, recommendation } = comparison
  const nameOf = optionNamesIn(options)
  const change = (criterion: Criterion, value: number) => {
    const next = Weights.safeParse({ ...weights, [criterion]: value })
    if (next.success) onChange(next.data)
  }
  return (
    <Panel labelledBy="weights">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="weights" size="h3">
          What matters to you
        </Title>
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange(defaultWeights)}
          disabled={haveSameWeights(weights, defaultWeights)}
        >
          Weigh all alike
        </Button>
      </Group>
      {error && (
        <Box mb="md">
          <ErrorNotice error={error} onRetry={retry} />
        </Box>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xl" verticalSpacing="lg">
        {Criterion.options.map((criterion) => {
          const flip = recommendation.flips[criterion]
          return (
            <WeightSlider
              key={criterion}
              criterion={criterion}
              value={weights[criterion]}
              flipsAt={flip?.weight ?? null}
              hint={flip ? explainFlip(criterion, flip, weights, nameOf) : 'It changes nothing on its own.'}
              onChange={change}
            />
          )
        })}
      </SimpleGrid>
    </Panel>
  )
}

interface WeightSliderProps {
  criterion: Criterion
  value: number
  /** The weight at which the recommendation changes, marked on the slider; null when none does. */
  flipsAt: number | null
  hint: string
  onChange: (criterion: Criterion, value: number) => void
}

function WeightSlider({ criterion, value, flipsAt, hint, onChange }: WeightSliderProps) {
  const name = criterionNames[criterion]
  return (
    <div>
      <Group justify="space-between">
        <Text fw={600}>{name}</Text>
        <Text className="pg-tabular">{value}</Text>
      </Group>
      <Slider
        thumbLabel={`Weight of ${name.toLowerCase()}`}
        label={null}
        value={value}
        onChange={(next) => onChange(criterion, next)}
        marks={flipsAt === null ? [] : [{ value: Math.round(flipsAt) }]}
        classNames={{ mark: 'pg-flip-mark' }}
        my="xs"
      />
      <Text size="xs" c="var(--pg-quiet)">
        {hint}
      </Text>
    </div>
  )
}
