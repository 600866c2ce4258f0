"""Property tests try the same examples on every machine, however slow it is."""

from hypothesis import HealthCheck, settings

settings.register_profile("reproducible", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("reproducible")
