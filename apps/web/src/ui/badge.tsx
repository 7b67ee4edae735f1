import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info'

/** Shape and word carry the meaning; colour only helps. */
const shapes: Readonly<Record<Tone, string>> = { neutral: '○', good: '●', warn: '▲', bad: '■', info: '◆' }

export interface BadgeProps {
  readonly tone?: Tone
  readonly children: ReactNode
}

export const Badge = ({ tone = 'neutral', children }: BadgeProps) => (
  <span className={`${styles['badge']} ${styles[tone]}`}>
    <span aria-hidden="true" className={styles['shape']}>
      {shapes[tone]}
    </span>
    {children}
  </span>
)
