import type { Board } from '@ket-nap/domain/board/schema'
import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { useMay } from '../../lib/session.ts'
import { quotasLink } from '../links.ts'
import { messages } from '../messages.ts'
import styles from './distribution.module.css'

/** In print the sum of the units and the number above them have differed, so both are shown always (rules.md 8.1). */
export const Distribution = ({ board: { distribution, year } }: { readonly board: Board }) => {
  const mayView = useMay('quotas.view')
  const { own, sum, difference } = distribution
  return (
    <p className={styles['line']}>
      {messages.distribution(wholeNumber(own), wholeNumber(sum))};{' '}
      <strong className={difference === null || difference === 0 ? undefined : styles['differs']}>
        {messages.difference(difference)}
      </strong>
      .{' '}
      {mayView && (
        <Link to={quotasLink(year)} className="no-print">
          {messages.seeQuotas}
        </Link>
      )}
    </p>
  )
}
