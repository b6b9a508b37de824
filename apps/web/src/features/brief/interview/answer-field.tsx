import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { maxAnswerLength } from '@plangate/core/schemas'
import type { KeyboardEvent } from 'react'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { ListAnswer } from './list-answer.tsx'

const names = { 'aria-labelledby': 'question', 'aria-describedby': 'example' } as const

/** The field for the type of answer that a question takes. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, draft, onChange } = props
  const onText = (text: string) => onChange({ ...draft, text })
  switch (question.answer.type) {
    case 'text':
      return <TextAnswer {...props} />
    case 'list':
      return <ListAnswer {...props} />
    case 'choice':
      return (
        <Radio.Group value={draft.text} onChange={onText} aria-labelledby="question">
          <Stack gap="xs">
            {question.answer.options.map((option) => (
              <Radio key={option} value={option} label={option} />
            ))}
          </Stack>
        </Radio.Group>
      )
    case 'capability':
      return (
        <Radio.Group value={draft.text} onChange={onText} aria-labelledby="question">
          <Group gap="xl">
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
          </Group>
        </Radio.Group>
      )
    case 'number':
      return (
        <Group gap="sm">
          <TextInput
            inputMode="decimal"
            w={160}
            {...names}
            value={draft.text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
          <Text>{question.answer.unit}</Text>
        </Group>
      )
    case 'date':
      return (
        <TextInput
          type="date"
          w={200}
          {...names}
          value={draft.text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )
  }
}

function TextAnswer({ draft, onChange, onSubmit }: AnswerFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={14}
      maxLength={maxAnswerLength}
      {...names}
      inputWrapperOrder={['input', 'description']}
      description="Enter gives the answer. Shift and Enter begin a new line."
      value={draft.text}
      onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  )
}
