# spark.py - Spark: an RDD of JSON lines through the command, one process a partition.
#     spark-submit --files /usr/local/bin/pith spark.py INPUT OUTPUT
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("pith").getOrCreate()
lines = spark.sparkContext.textFile(sys.argv[1])
# checkCode: a command that could not write ends the task, which Spark then does again
lines.pipe(SparkFiles.get("pith") + " --jsonl --field text", checkCode=True).saveAsTextFile(sys.argv[2])
