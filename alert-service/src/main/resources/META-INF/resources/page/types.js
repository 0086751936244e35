/**
 * The shapes of the REST answers; they mirror the records of the `contracts` module. All times are
 * ISO 8601 in UTC, all offsets UTF-16 code units, end exclusive: indices of JavaScript strings.
 *
 * @typedef {'watch' | 'warning' | 'critical'} Severity
 * @typedef {'pending' | 'firing' | 'recovering' | 'resolved' | 'acknowledged' | 'retracted'} State
 *
 * @typedef {object} Outlet
 * @property {string} id
 * @property {string} name
 * @property {string} family
 * @property {string} [country]
 * @property {string} tier
 *
 * @typedef {object} AlertEvidence
 * @property {string} articleId
 * @property {string} title
 * @property {string} [url]
 * @property {Outlet} outlet
 * @property {string} language
 * @property {string} publishedAt
 * @property {string} type
 * @property {string} [mode]
 * @property {string} status
 * @property {string} [actor]
 * @property {string} [target]
 * @property {number} weight
 * @property {'title' | 'text'} field
 * @property {number} start
 * @property {number} end
 * @property {string} quote
 * @property {number} sentenceStart
 * @property {number} sentenceEnd
 * @property {string} [sentence] cut short if it is very long
 *
 * @typedef {object} Transition
 * @property {string} at
 * @property {State} state
 * @property {Severity} severity
 * @property {number} value
 * @property {string} cause
 *
 * @typedef {object} Alert
 * @property {string} id
 * @property {string} rule
 * @property {string} ruleVersion
 * @property {string} key
 * @property {string} [theatre]
 * @property {Severity} severity of a resolved alert the last one
 * @property {Severity} [peak] highest so far; absent in messages of an early version
 * @property {State} state
 * @property {number} sequence
 * @property {string} startsAt
 * @property {string} at
 * @property {number} value
 * @property {number} threshold
 * @property {{from: string, to: string}} window
 * @property {number} stories
 * @property {number} families
 * @property {Record<string, number>} signals
 * @property {AlertEvidence[]} evidence strongest first
 * @property {Record<string, string>} summary
 * @property {string} cause
 * @property {Transition[]} history
 * @property {KeyType} [keyType] absent in messages of an early version: a theatre
 * @property {Attention} [attention]
 * @property {Explanation} [explanation]
 * @property {Delivery[]} [deliveries] only where one alert is asked for
 *
 * @typedef {'theatre' | 'dyad' | 'country' | 'actor' | 'type' | 'outlet' | 'all'} KeyType
 *
 * @typedef {object} Attention who is to be told of a change, and who has taken note
 * @property {boolean} urgent
 * @property {boolean} flapping
 * @property {string} [inhibitedBy] id of the rule that mutes the alert
 * @property {{by: string, note?: string, at: string}} [acknowledgement]
 * @property {{by: string, note?: string, at: string, until: string}} [snooze]
 *
 * @typedef {object} Explanation
 * @property {Record<string, string>} rule in words
 * @property {CountedStory[]} stories most first
 * @property {number} furtherStories
 * @property {Discount[]} discounts heaviest first
 * @property {number} furtherDiscounts
 *
 * @typedef {object} CountedStory
 * @property {string} articleId
 * @property {string} title
 * @property {string} [url]
 * @property {Outlet} outlet
 * @property {string} at
 * @property {string} voice
 * @property {boolean} official
 * @property {number} adds
 * @property {{type: string, mode?: string, status: string, adds: number}[]} signals
 * @property {StoryCopy[]} copies
 * @property {number} furtherCopies
 *
 * @typedef {object} StoryCopy
 * @property {string} articleId
 * @property {string} title
 * @property {string} [url]
 * @property {Outlet} outlet
 * @property {string} at
 *
 * @typedef {object} Discount
 * @property {string} articleId
 * @property {string} title
 * @property {Outlet} outlet
 * @property {string} at
 * @property {string} type
 * @property {string} [mode]
 * @property {string} status
 * @property {number} adds
 * @property {number} would
 * @property {string} reason
 * @property {string} [by] who denied it
 *
 * @typedef {object} Delivery one attempt to tell a receiver
 * @property {string} alertId
 * @property {number} sequence which change of the alert
 * @property {string} receiver
 * @property {string} kind
 * @property {number} attempt 0 for what was not tried
 * @property {string} at by the clock on the wall
 * @property {string} outcome
 * @property {number} [status]
 * @property {string} [detail]
 * @property {string} [nextAt]
 *
 * @typedef {object} Pulse how the service stands
 * @property {string} at
 * @property {'kafka_away' | 'stream_stopped' | 'stream_moving'} [standstill]
 * @property {string} [since]
 *
 * @typedef {object} Article
 * @property {string} id
 * @property {string} [url]
 * @property {Outlet} outlet
 * @property {string} language
 * @property {string} title
 * @property {string} text
 * @property {string} [publishedAt]
 *
 * @typedef {object} Theatre
 * @property {string} id
 * @property {Record<string, string>} title
 * @property {string} rule
 * @property {number} [score] absent while it cannot be reached
 * @property {Severity} [severity] highest that fires
 *
 * @typedef {object} Rule
 * @property {string} id
 * @property {Record<string, string>} [title]
 * @property {string} [window] ISO 8601, in hours, minutes and seconds
 *
 * @typedef {object} Timeline
 * @property {string} theatre
 * @property {string} rule
 * @property {{severity: Severity, raise: number, clear: number}[]} levels
 * @property {string} [from] absent where nothing was measured
 * @property {string} [to] absent where nothing was measured
 * @property {{at: string, value: number}[]} points each value holds until the next point
 * @property {Alert[]} alerts
 */

export {};
