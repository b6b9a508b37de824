import '@mantine/core/styles/ActionIcon.layer.css'
import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'

/** Opens the account menu. */
export function AccountButton(props: ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>) {
  return (
    <ActionIcon variant="default" size={34} aria-label="Account" {...props}>
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  )
}
