# cluster.mk - the command on a cluster: what a user copies is in bench/cluster.

.PHONY: test-cluster
test-cluster: $(BUILD)/pith  ## Slurm of two nodes and GNU parallel for real, other engines by their contracts
	@bench/cluster/test_cluster.sh $(BUILD)
