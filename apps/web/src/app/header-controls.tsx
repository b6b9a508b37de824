import { AccountMenu } from '../features/account/sign-in/account-menu.tsx'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'

export default function HeaderControls({ hasAccount }: { hasAccount: boolean }) {
  return (
    <>
      <ColorSchemeSwitch />
      {hasAccount && <AccountMenu />}
    </>
  )
}
