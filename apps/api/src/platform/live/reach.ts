import { can, holdsSomewhere } from '@ket-nap/domain/access/grants'
import type { Actor, Place } from '@ket-nap/domain/access/grants'
import { liveTopics } from '@ket-nap/domain/shared/live-contract'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import type { Permission } from '@ket-nap/domain/access/permissions'
import type { Day } from '@ket-nap/domain/shared/day'

/** The topics of an event of which the actor may hear: those of which they may see the things in that place. */
export const topicsFor = (actor: Actor, topics: readonly LiveTopic[], place: Place | null, today: Day): LiveTopic[] =>
  topics.filter((topic) => {
    const permissions: readonly Permission[] = liveTopics[topic]
    return permissions.length === 0 || permissions.some((permission) => maySee(actor, permission, place, today))
  })

const maySee = (actor: Actor, permission: Permission, place: Place | null, today: Day): boolean =>
  place === null ? holdsSomewhere(actor, permission, today) : can(actor, permission, place, today)
