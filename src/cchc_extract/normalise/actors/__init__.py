"""Actors: who leads and who cooperates, each with a canonical name and a kind."""

from cchc_extract.normalise.actors.grouping import ActorKind
from cchc_extract.normalise.actors.roles import RoleSplit, split_roles
from cchc_extract.normalise.actors.splitting import Actor, split_actors

__all__ = ["Actor", "ActorKind", "RoleSplit", "split_actors", "split_roles"]
