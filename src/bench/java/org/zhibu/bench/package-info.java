/**
 * The benchmark: a program that prints a table of figures beside their targets. Each row
 * is one class that starts what it needs as processes of their own, measures it in turn
 * with its reference and answers with figures. {@link org.zhibu.bench.Bench} lists the
 * rows.
 */
package org.zhibu.bench;
