export type {Actor, ActorList} from './actor.ts'
export {findAliases} from './aliases.ts'
export {type Home, writeOut} from './home.ts'
export {actorStartsAt, readActors} from './list.ts'
