import { Button } from '@mantine/core'
import { currencyWord } from '@plangate/core/format'
import { type Currency, type Intake, impliedCurrency } from '@plangate/core/schemas'
import { Notice } from '../../../shared/ui/notice.tsx'

interface CurrencyNoticeProps {
  /** What the founder chose to count in; null for the currency of the document. */
  chosen: Currency | null
  /** What all amounts of the document are in; undefined for US dollars, and for several currencies. */
  named: Currency | undefined
  onChoose: (currency: Currency | null) => void
}

/** Says that the project will count in the currency of the document, and offers US dollars instead, or the way back. */
export function CurrencyNotice({ chosen, named: currency, onChoose }: CurrencyNoticeProps) {
  if (currency === undefined) return null
  const [named, dollars] = [currency, impliedCurrency].map(currencyWord)
  if (chosen === null)
    return (
      <Notice
        tone="info"
        title={`The amounts are in ${named}, so this project counts in ${named}`}
        actions={<ChooseButton onClick={() => onChoose(impliedCurrency)}>Keep {dollars}</ChooseButton>}
      >
        <p>
          Nothing is converted. Hourly rates keep their default figures, which are in {dollars}: set your own in the
          assumptions before you plan.
        </p>
      </Notice>
    )
  return (
    <Notice
      tone="info"
      title={`This project counts in ${currencyWord(chosen)}`}
      actions={<ChooseButton onClick={() => onChoose(null)}>Count in {named}</ChooseButton>}
    >
      <p>
        The amounts are in {named}, and nothing is converted: a budget counts only in {currencyWord(chosen)}.
      </p>
    </Notice>
  )
}

function ChooseButton({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <Button size="xs" variant="default" onClick={onClick}>
      {children}
    </Button>
  )
}

/** What a project counts in that begins with this document. */
export function currencyOfProject(chosen: Currency | null, { currency = impliedCurrency }: Intake): Currency {
  return chosen ?? currency
}
