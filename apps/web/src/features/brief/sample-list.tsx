import '@mantine/core/styles/SimpleGrid.layer.css'
import { SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { type BriefSample, briefSamples } from './brief-samples.ts'

/** The sample briefs, to pick one. */
export default function SampleList({ onPick }: { onPick: (sample: BriefSample) => Promise<void> }) {
  return (
    <SimpleGrid component="ul" className="pg-samples" cols={{ base: 1, sm: 2 }}>
      {briefSamples.map((sample) => (
        <li key={sample.title}>
          <UnstyledButton className="pg-sample" onClick={() => void onPick(sample)}>
            <Text fw={600}>{sample.title}</Text>
            <Text size="sm" c="var(--pg-quiet)">
              {sample.about}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </SimpleGrid>
  )
}
