import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Link } from 'react-router'
import styles from './button.module.css'

/** `primary`: the one main act of a page or dialog; `danger`: takes something away; `plain`: looks like text. */
export type ButtonKind = 'primary' | 'normal' | 'danger' | 'plain'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind
  /** While an act is under way: stays focusable and says so, but does nothing. */
  readonly busy?: boolean
  readonly small?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

const classOf = (kind: ButtonKind, small: boolean, extra = ''): string =>
  [styles['button'], styles[kind], small ? styles['small'] : '', extra].filter(Boolean).join(' ')

export const Button = ({ kind = 'normal', busy = false, small = false, className, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={classOf(kind, small, className)}
    aria-disabled={busy || rest['aria-disabled'] || undefined}
    onClick={busy ? (event) => event.preventDefault() : rest.onClick}
  >
    {children}
    {busy && <span className={styles['busy']}> …</span>}
  </button>
)

interface LinkButtonProps {
  readonly to: string
  readonly kind?: ButtonKind
  readonly small?: boolean
  readonly children: ReactNode
}

/** Looks like a button, is a link: for going to a page. */
export const LinkButton = ({ to, kind = 'normal', small = false, children }: LinkButtonProps) => (
  <Link to={to} className={classOf(kind, small)}>
    {children}
  </Link>
)
