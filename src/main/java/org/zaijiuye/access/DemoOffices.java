package org.zaijiuye.access;

import static org.zaijiuye.records.Office.Level.CITY;
import static org.zaijiuye.records.Office.Level.COUNTY;
import static org.zaijiuye.records.Office.Level.SI;
import static org.zaijiuye.records.Office.Level.STREET;

import java.util.List;
import org.zaijiuye.records.Office;

/** Two districts of Weihai and one of Taiyuan, parents first. */
final class DemoOffices {

    private static final String WEIHAI = "weihai";
    private static final String SHANXI = "shanxi";

    static final List<Office> ALL = List.of(
            new Office("3710", "威海市公共就业和人才服务中心", CITY, null, "3710", WEIHAI, null),
            new Office("371002", "环翠区公共就业服务中心", COUNTY, "3710", "371002", WEIHAI, null),
            new Office("371002001", "环翠楼街道便民服务中心", STREET, "371002", "371002001", WEIHAI, null),
            new Office("371002-si", "环翠区失业保险经办机构", SI, "3710", "371002", WEIHAI, null),
            new Office("371082", "荣成市公共就业服务中心", COUNTY, "3710", "371082", WEIHAI, null),
            new Office("371082001", "宁津街道便民服务中心", STREET, "371082", "371082001", WEIHAI, null),
            new Office("371082-si", "荣成市失业保险经办机构", SI, "3710", "371082", WEIHAI, null),
            new Office("1401", "太原市就业服务中心", CITY, null, "1401", SHANXI, null),
            new Office("140106", "迎泽区就业服务中心", COUNTY, "1401", "140106", SHANXI, null),
            new Office("140106001", "柳巷街道便民服务中心", STREET, "140106", "140106001", SHANXI, null),
            new Office("140106-si", "迎泽区失业保险经办机构", SI, "1401", "140106", SHANXI, null));

    private DemoOffices() {}
}
