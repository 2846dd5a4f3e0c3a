"""From a job to the mask, for one scene, many, or a cluster."""
